/** Carries a recording from a page to the view that asked for it; nothing of it stays here. */
import * as v from 'valibot';
import type { RecordCommands, RecordedPart, RecordQueries } from '@/lib/protocol/record.ts';
import type { Handlers } from '@/lib/protocol.ts';
import type { ViewCaller } from '../caller.ts';
import { recordedPart } from '../doors/record.ts';
import type { Shell } from '../shell.ts';
import { lendRecorder, recordAddress } from './helper.ts';

const GONE: RecordedPart = { state: 'gone' };

export const recordQueries = ({ pages }: Shell): Handlers<RecordQueries, ViewCaller> => ({
  'record.part': async ({ tabId, id, at }) => {
    const page = pages.ofTab(tabId);
    if (!page) return GONE;
    try {
      const answer = v.safeParse(recordedPart, await page.peer.ask('record.part', { id, at }));
      return answer.success ? answer.output : GONE;
    } catch {
      return GONE;
    }
  },
});

export const recordActions = (shell: Shell): Handlers<RecordCommands, ViewCaller> => ({
  'record.open': async (_, caller) => {
    const page = await shell.pageBeside(caller);
    if (page) await shell.openTab(recordAddress(page.tabId));
    return { opened: page !== undefined };
  },
  'record.take': async ({ tabId, id }) => {
    const page = shell.pages.ofTab(tabId);
    if (!page) return { state: 'no-page' };
    try {
      await lendRecorder(tabId);
      await page.peer.ask('record.take', { id });
      return { state: 'started' };
    } catch {
      // The tab was closed or went elsewhere meanwhile.
      return { state: 'no-page' };
    }
  },
  'record.drop': async ({ tabId, id }) => {
    await shell.pages
      .ofTab(tabId)
      ?.peer.ask('record.drop', { id })
      .catch(() => undefined);
    return { dropped: true };
  },
});
