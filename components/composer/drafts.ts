/** Replies in the making, one a ticket: shown at once, kept by the background at every keystroke. */
import { useEffect, useSyncExternalStore } from 'react';
import type { Client } from '@/lib/client/client.ts';
import { useClient } from '@/lib/client/live.tsx';
import { type DraftWords, NO_WORDS } from '@/lib/domain/draft.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { DraftDesk } from './draft-desk.ts';
import type { DraftPort, DraftState } from './draft-port.ts';

export type Draft = DraftWords;

const keyOf = (id: TicketId) => `portside:draft:${id}`;

/** A frame in a portal's page may be denied storage; then nothing was left there either. */
function withStorage<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}

/** Drafts that earlier versions kept in the tab's own storage. */
const legacy: DraftPort['legacy'] = {
  read: (id) =>
    withStorage((storage) => {
      const stored = storage.getItem(keyOf(id));
      return stored ? ({ ...NO_WORDS, ...JSON.parse(stored) } as DraftWords) : undefined;
    }),
  forget: (id) => void withStorage((storage) => storage.removeItem(keyOf(id))),
};

/** One a page: there is one client a page. */
let desk: { readonly client: Client; readonly at: DraftDesk } | undefined;

function deskOf(client: Client): DraftDesk {
  if (desk?.client === client) return desk.at;
  const at = new DraftDesk(
    {
      get: (id) => client.ask('draft.get', { id }),
      write: (order) => client.command('draft.write', order),
      drop: (order) => client.command('draft.drop', order),
      restore: (order) => client.command('draft.restore', order),
      choose: (order) => client.command('draft.choose', order),
      legacy,
      now: Date.now,
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    crypto.randomUUID(),
  );
  client.onChanged((topics) => {
    for (const topic of topics) {
      if (topic === 'draft') at.heard();
      else if (topic.startsWith('draft:')) at.heard(topic.slice('draft:'.length) as TicketId);
    }
  });
  // The page may be gone a moment later: what waits for its beat goes now.
  const flush = () => at.flush();
  for (const event of ['blur', 'pagehide'] as const) window.addEventListener(event, flush);
  document.addEventListener('visibilitychange', flush);
  desk = { client, at };
  return at;
}

/** The words as they stand here, typed a moment ago or not. */
export const wordsNow = (id: TicketId): Draft => desk?.at.state(id).words ?? NO_WORDS;
/** The same, once it is known what was kept: in a view that has just come, it may not have been said yet. */
export async function keptWords(id: TicketId): Promise<Draft> {
  await desk?.at.load(id);
  return wordsNow(id);
}

export const writeDraft = (id: TicketId, words: Draft): void => desk?.at.write(id, words);
export const dropDraft = (id: TicketId): void => void desk?.at.drop(id);

/** Whether somebody has written words of their own, in whatever language, which no template may overwrite unasked. */
export const isOwnText = ({ text, rendered, source }: Draft): boolean =>
  (source?.text ?? '').trim() !== '' || (text.trim() !== '' && text !== rendered);

/** How the draft is kept, what else was written, what can be brought back. */
export function useDraftState(id: TicketId): DraftState & Pick<DraftDesk, 'restore' | 'choose'> {
  const at = deskOf(useClient());
  const state = useSyncExternalStore(at.subscribe, () => at.state(id));
  return { ...state, restore: (one) => at.restore(one), choose: (...choice) => at.choose(...choice) };
}

/** The draft of a ticket; kept for good when the view that shows it goes. */
export function useDraft(id: TicketId): Draft {
  const at = deskOf(useClient());
  useEffect(() => at.hold(id), [at, id]);
  return useSyncExternalStore(at.subscribe, () => at.state(id).words);
}
