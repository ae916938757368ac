/** Asking to be the one who answers a ticket: the stream decides, and whoever asks waits for its word. */
import { LEASE } from '@/lib/domain/team.ts';
import type { Claim } from '@/lib/domain/team-event.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, SECOND } from '@/lib/domain/time.ts';
import { commit } from '@/lib/store/commit.ts';
import type { World } from '../world.ts';
import { meIn, seatOf } from './seat.ts';

/** Longest wait for the stream's word, ms; then it is still to come. A view that waits for 5 s takes its port for dead and asks anew. */
const PATIENCE = 4_000;

/** So much between the server's clock and this machine's is nobody's wrong clock, ms. */
const SLIGHT = 30 * SECOND;

const claimPrefix = (id: TicketId): string => `team|claim|${id}|`;

/** `ahead`: how far the clock by which claims run out is ahead of this machine's, ms. */
export function startClaims(ahead: () => number = () => 0) {
  const waiting = new Map<string, (won: boolean) => void>();
  const asked = new Map<TicketId, number>();

  /** Leaves the errand and waits; undefined: the stream has not said. */
  async function ask(world: World, id: TicketId, kind: 'claim' | 'release'): Promise<boolean | undefined> {
    const { store } = world;
    const errand = `${claimPrefix(id)}${crypto.randomUUID()}`;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const said = new Promise<boolean | undefined>((resolve) => {
      waiting.set(errand, resolve);
      timer = setTimeout(() => resolve(undefined), PATIENCE);
    });
    asked.set(id, (asked.get(id) ?? 0) + 1);
    try {
      await commit(store, [store.outbox, store.teamTickets], async (books) => {
        const base = (await store.teamTickets.get(id))?.revision ?? 0;
        const tell = kind === 'claim' ? { kind, ticketId: id, base, lease: LEASE } : { kind, ticketId: id, base };
        const at = books.commits * 1_000;
        const until = world.now() + LEASE;
        await store.outbox.put({ id: errand, kind: 'team', at, dueAt: FAR_FUTURE, tries: 0, until, tell });
        books.write();
      });
      // Without the server nothing more comes of it for now, and views are to show that it was asked for.
      world.changed(['team']);
      return await said;
    } finally {
      clearTimeout(timer);
      waiting.delete(errand);
      const left = (asked.get(id) ?? 1) - 1;
      if (left > 0) asked.set(id, left);
      else asked.delete(id);
    }
  }

  /** As this machine's clock has it, which views go by; undefined: it has run out. */
  const standing = ({ now }: World, claim: Claim | undefined): Claim | undefined => {
    if (!claim) return undefined;
    const by = Math.abs(ahead()) > SLIGHT ? ahead() : 0;
    const until = claim.until - by;
    return until > now() ? { ...claim, since: claim.since - by, until } : undefined;
  };
  const claimOf = async (world: World, id: TicketId): Promise<Claim | undefined> =>
    standing(world, (await world.store.teamTickets.get(id))?.claim);
  const isMine = async ({ store }: World, claim: Claim | undefined): Promise<boolean> => {
    const seat = await seatOf(store);
    return claim !== undefined && seat !== undefined && claim.by === meIn(seat)?.name;
  };

  return {
    claimOf,
    /** The stream's word on what an errand asked. */
    decided: (errand: string, won: boolean) => waiting.get(errand)?.(won),
    /** Of those that somebody holds, or asks for here. A view asks for all it shows at once, so nothing is read by the ticket. */
    async all(world: World, ids: readonly TicketId[]) {
      const { store } = world;
      const [seat, rows, waiting] = await Promise.all([
        seatOf(store),
        store.teamTickets.bulkGet([...ids]),
        store.outbox.where('id').startsWith('team|claim|').primaryKeys(),
      ]);
      const me = seat && meIn(seat)?.name;
      return ids.flatMap((id, at) => {
        const claim = standing(world, rows[at]?.claim);
        const pending = asked.has(id) || waiting.some((errand) => errand.startsWith(claimPrefix(id)));
        if (!claim && !pending) return [];
        const mine = claim !== undefined && me !== undefined && claim.by === me;
        return [{ id, mine, ...(claim ? { claim } : {}), ...(pending ? { pending: true as const } : {}) }];
      });
    },
    async claim(world: World, id: TicketId): Promise<{ won: boolean; claim?: Claim; pending?: true }> {
      if (!(await seatOf(world.store))) return { won: true };
      const won = await ask(world, id, 'claim');
      const claim = await claimOf(world, id);
      const held = claim ? { claim } : {};
      return won === undefined ? { won: false, ...held, pending: true } : { won, ...held };
    },
    async release(world: World, id: TicketId): Promise<{ released: boolean }> {
      if (!(await seatOf(world.store))) return { released: true };
      return { released: (await ask(world, id, 'release')) ?? false };
    },
    /** Whoever writes goes on holding: the claim is renewed in its second half, once at a time. */
    async renew(world: World, id: TicketId): Promise<void> {
      const claim = await claimOf(world, id);
      if (!claim || claim.until - world.now() >= LEASE / 2 || asked.has(id) || !(await isMine(world, claim))) return;
      // One that was asked for before, and is not told yet, does as well.
      const waits = await world.store.outbox.where('id').startsWith(claimPrefix(id)).limit(1).count();
      if (waits === 0 && !asked.has(id)) await ask(world, id, 'claim');
    },
  };
}
