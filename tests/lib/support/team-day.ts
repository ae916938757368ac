/** What people do with whole backgrounds all day, by chance: one command of one device, as a view would give it. */
import { decideTicket, noteTicket } from '@/lib/background/commands.ts';
import { ingest } from '@/lib/background/ingest.ts';
import { knowledgeActions } from '@/lib/background/knowledge/actions.ts';
import { approvalActions } from '@/lib/background/replies/approvals.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { HOUR } from '@/lib/domain/time.ts';
import type { Decision } from '@/lib/protocol.ts';
import { aMessage, aReading, aSeen, NOW, SHOP } from './make.ts';
import type { Background } from './team.ts';

export interface Day {
  readonly random: () => number;
  readonly tickets: number;
  /** Operations that the device said are stored: none of them may be lost. */
  readonly stored: Set<string>;
}

const numberOf = (ticket: number): string => `111-2222222-${String(ticket).padStart(7, '0')}`;
export const ticketOf = (ticket: number): TicketId => `amazon:na:message:${numberOf(ticket)}`;

/** A tenth of the tickets gets half of the work, so that people meet. */
const some = ({ random, tickets }: Day): number =>
  Math.floor(random() * (random() < 0.5 ? Math.max(1, tickets / 10) : tickets));

const pick = <One>(list: readonly One[], random: () => number): One => list[Math.floor(random() * list.length)] as One;

const DECISIONS: readonly ((random: () => number, by: string) => Decision)[] = [
  (random) => ({ severity: random() < 0.5 ? 'high' : 'low' }),
  () => ({ severity: null }),
  (_, by) => ({ assignee: by }),
  () => ({ assignee: null }),
  (random) => ({ tags: ['vip', 'customs', 'gift', 'fragile'].filter(() => random() < 0.5) }),
  () => ({ status: 'waiting' }),
  () => ({ status: 'snoozed', snoozedUntil: Date.now() + HOUR }),
  () => ({ status: null }),
  (random) => ({ followUpAt: random() < 0.7 ? Date.now() + HOUR : null }),
];

/** The pages of one device showed every ticket, as the day begins. */
export const seeAll = ({ world }: Background, tickets: number) =>
  ingest(
    world,
    SHOP,
    aReading(
      Array.from({ length: tickets }, (_, at) =>
        aSeen({ externalId: numberOf(at), orderId: numberOf(at), messages: [aMessage({ at: NOW })] }),
      ),
    ),
  );

async function askOrDecide({ store, world }: Background, id: TicketId, operation: string, random: () => number) {
  const open = (await store.approvals.toArray()).filter(({ state }) => state === 'requested');
  const row = await store.settings.get('settings');
  const me = row?.key === 'settings' ? row.value.me : undefined;
  const others = open.filter(({ askedBy }) => askedBy !== me);
  const actions = approvalActions(world);
  if (others.length === 0 || random() < 0.4) {
    await actions['approval.ask']({ ticketId: id, kind: 'second_look', words: 'We refund it.' }, { operation });
    return;
  }
  const state = random() < 0.5 ? 'approved' : 'denied';
  // By a clock that is far ahead it is too late.
  await actions['approval.decide']({ id: pick(others, random).id, state }, { operation }).catch((error: Error) => {
    if (error.message !== REFUSALS.approvalGone) throw error;
  });
}

/** Does one thing. Rejects only where the device was killed meanwhile; then it may be stored or not. */
export async function doOne(device: Background, name: string, day: Day): Promise<void> {
  const { random, stored } = day;
  const { world, team } = device;
  const id = ticketOf(some(day));
  const operation = crypto.randomUUID();
  const kind = random();
  // Nobody waits for the stream's word on a claim: it may take until the network is back.
  if (kind < 0.15) return void team.claim(id).catch(() => {});
  if (kind < 0.22) return void team.release(id).catch(() => {});
  if (kind < 0.3) return askOrDecide(device, id, operation, random);
  if (kind < 0.37) {
    const noteId = `n-${Math.floor(random() * 20)}`;
    const bodies = { en: operation };
    const note = { id: noteId, title: name, bodies, intents: [], countries: [], changedAt: Date.now() };
    return void (await knowledgeActions(world)['knowledge.save']({ note }));
  }
  if (kind < 0.45) {
    const messages = [aMessage({ at: NOW }), aMessage({ text: operation, at: NOW + Math.floor(random() * HOUR) })];
    const externalId = id.split(':')[3] ?? '';
    return void (await ingest(world, SHOP, aReading([aSeen({ externalId, orderId: externalId, messages })])));
  }
  if (kind < 0.7) await noteTicket(world, operation, id, `Called the carrier. ${operation}`);
  else await decideTicket(world, operation, id, pick(DECISIONS, random)(random, name));
  stored.add(operation);
}
