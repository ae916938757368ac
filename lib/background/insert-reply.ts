/** From a view's "insert" to the portal's composer, into the thread the person was looking at and no other. */
import { insertModeOf } from '@/lib/domain/insert-mode.ts';
import type { InsertOrder } from '@/lib/domain/insertion.ts';
import { isBlocked } from '@/lib/domain/rendered-reply.ts';
import { inOrder, newestInbound } from '@/lib/domain/thread.ts';
import type { ThreadMark } from '@/lib/domain/thread-mark.ts';
import type { Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Commands, DataOf, InsertOutcome } from '@/lib/protocol.ts';
import type { Order } from './actions.ts';
import { recordInsert } from './commands.ts';
import { approvalsOf, judgedReply } from './replies/judged.ts';
import { replyContext } from './reply-context.ts';
import { settingsOf } from './settings.ts';
import type { Shell } from './shell.ts';
import type { OpenPage } from './tabs.ts';
import { answerSince } from './team/answer.ts';

/** Longer than the page agent ever takes, ms. */
const PATIENCE = 4_000;

/** The address that shows a ticket, from a page or from the portal's own scheme. */
export const addressOf = (shell: Shell, ticket: Ticket): string | undefined =>
  ticket.observed.url ?? shell.addressOf(ticket);

/**
 * Inserts a reply and leaves in the record what became of it. In a portal set to copy only no page is ever asked: the
 * words pass the same checks, and whoever asked copies them.
 */
export async function insertReply(
  shell: Shell,
  { id, text, draft, seen, templateId, answered }: DataOf<Commands['reply.insert']>,
  caller: Order,
): Promise<InsertOutcome> {
  const page = await shell.pageBeside(caller);
  // Taken before the store is read: words that come in between are missed here and noticed by the page agent.
  const shown = page?.thread;
  const ticket = await shell.world.store.tickets.get(id);
  if (ticket && insertModeOf(await settingsOf(shell.world.store), ticket.observed.portal) === 'copy')
    return (await objection(shell, { id, text, seen, answered })) ?? { result: 'copy-only' };
  if (!page || !shown || !ticket || page.focus !== id) {
    const url = ticket && addressOf(shell, ticket);
    return { result: 'no-composer', ...(url ? { url } : {}) };
  }
  const expect = expected(shown, ticket);
  const against = await objection(shell, { id, text, seen, answered });
  if (against?.result === 'blocked') return against;
  const outcome = against ?? (await askPage(page, { text, draft, expect }, caller.operation));
  await recordInsert(shell.world, caller.operation, id, outcome, templateId);
  return outcome;
}

interface Asked {
  readonly id: TicketId;
  readonly text: string;
  readonly seen: string | undefined;
  readonly answered: string | undefined;
}

/** What speaks against words for a ticket. Views say so before; this is for what came in between, and views of old. */
async function objection(
  shell: Shell,
  { id, text, seen, answered }: Asked,
): Promise<Extract<InsertOutcome, { result: 'blocked' | 'answered' | 'news' }> | undefined> {
  const context = await replyContext(shell.world, id);
  if (isBlocked(judgedReply(text, context, await approvalsOf(shell.world.store, id)))) return { result: 'blocked' };
  const other = answered === undefined ? undefined : await answerSince(shell.world, id, answered);
  if (other) return other;
  return (await hasNewer(shell, id, seen)) ? { result: 'news' } : undefined;
}

/** A page that goes away or throws half-way has said nothing: what its composer holds is unknown. */
async function askPage(page: OpenPage, order: InsertOrder, operation: string): Promise<InsertOutcome> {
  try {
    return (await page.peer.ask('composer.insert', order, { id: operation, timeout: PATIENCE })) as InsertOutcome;
  } catch {
    return { result: 'unconfirmed' };
  }
}

/** The thread as the page showed it, with order and buyer as the person saw them in the view. */
export const expected = (thread: ThreadMark, { observed: { orderId, buyer } }: Ticket): ThreadMark => ({
  ...thread,
  ...(orderId === undefined ? {} : { orderId }),
  ...(buyer === undefined ? {} : { buyer }),
});

/** Whether the buyer has written since the view showed the thread. */
async function hasNewer({ world: { store } }: Shell, id: TicketId, seen: string | undefined): Promise<boolean> {
  if (seen === undefined) return false;
  const messages = inOrder(await store.messages.where('ticketId').equals(id).toArray());
  const newest = newestInbound(messages);
  // A message read again under a better time has another id and the same words.
  return newest?.id !== seen && newest?.text !== messages.find((message) => message.id === seen)?.text;
}
