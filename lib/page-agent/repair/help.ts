/** What the repair helper does on a page: serves who teaches. */
import type { RepairStep } from '@/lib/domain/repair.ts';
import { pageIdAt } from '@/lib/portals/portal.ts';
import type { DataOf, PageCommands } from '@/lib/protocol.ts';
import type { Desk } from '../desk.ts';
import type { Mender } from './mend.ts';
import { type Session, startSession } from './session.ts';

/** Serves the page agent until it leaves. */
export function helpRepair(desk: Desk, window: Window, mender: Mender): void {
  let session: Session | undefined;

  /** A page that went on to another kind of page begins anew. */
  function current(): Session | undefined {
    const { url } = desk.pageNow();
    // By the address alone: the page is not read for that.
    if (session && !session.isOf(pageIdAt(desk.portal, url))) {
      session.end();
      session = undefined;
    }
    return session;
  }

  desk.answers.set('repair.state', () => current()?.state() ?? null);
  desk.answers.set('repair.step', async (data) => {
    await mender.ready;
    const { step } = data as { step: RepairStep };
    if (step.do === 'end') {
      session?.end();
      session = undefined;
      return null;
    }
    session = current() ?? startSession(desk, window, mender);
    return session.step(step) ?? null;
  });
  desk.answers.set(
    'repair.draft',
    (data) => current()?.draft(data as DataOf<PageCommands['repair.draft']>) ?? { problem: 'empty' },
  );
  desk.signal.addEventListener('abort', () => session?.end());
}
