/**
 * Keys of tickets for reading. This device's own stand in the store; those of others are asked of the server, and kept
 * for as long as the worker runs and no longer: what nobody keeps need not be destroyed here.
 */
import type { Instant } from '@/lib/domain/time.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import type { Store } from '@/lib/store/store.ts';
import { type Boxed, openTicketKey, type TicketKey, ticketKeyOf } from '@/lib/sync/seal/index.ts';
import { ticketKeySubject } from '@/lib/sync/subjects.ts';
import type { Wire } from '@/lib/sync/wire/index.ts';
import type { Desk } from './open.ts';
import { together } from './together.ts';

/** Keys in memory; the oldest half of more goes. */
const MOST_KEPT = 20_000;
/** Asked for at a time. */
const AT_ONCE = 200;
/**
 * A key is told before whatever names it. Only a node of a cluster that is a moment behind may not have it yet, so what
 * was just told is asked for again after so long each, ms.
 */
const AGAIN = [100, 300, 600];
const JUST_TOLD = MINUTE;
/** Whoever names keys that do not come is not waited for again so soon, ms. */
const VAIN = MINUTE;

type Found = (TicketKey & { readonly text: string }) | 'destroyed' | 'missing';

export interface Keyring {
  /** Before a batch is opened: asks at once for what it will need, by subjects of keys. Rejects with `WireTrouble`. */
  prefetch(desk: Desk, subjects: readonly string[]): Promise<void>;
  /** `takenAt`: of what names the key. Rejects with `WireTrouble`. */
  find(desk: Desk, author: string, boxed: Boxed, takenAt: Instant): Promise<CryptoKey | 'destroyed' | 'missing'>;
  /** Own keys that only the server knew, by subject: this device was set up anew. */
  adopted(subject: string): string | undefined;
  /** Subjects of others' keys that were not there when they were wanted, the newest last. */
  lacks(): readonly string[];
  /** Some were destroyed. */
  clear(): void;
}

interface Around {
  readonly store: Store;
  readonly ask: Wire['ticketKey'];
  /** By the server's clock: a fast clock here would take what was just told for old, and its key for lost. */
  readonly now: () => Instant;
  /** Keyed hashes of this member's stores; none: all. */
  readonly stores: readonly string[];
  readonly pause?: (ms: number) => Promise<unknown>;
}

const sleep = (ms: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));

export function startKeyring({ store, ask, now, stores, pause = sleep }: Around): Keyring {
  const kept = new Map<string, TicketKey & { readonly text: string }>();
  /** What was asked for since the last batch began, found or not. */
  const fresh = new Map<string, Found>();
  const rowOf = together((ids: readonly string[]) => store.ticketKeys.bulkGet([...ids]));
  const vain = new Map<string, Instant>();
  const adopted = new Map<string, string>();
  const lacks = new Set<string>();

  const fetchKey = async (desk: Desk, subject: string): Promise<Found> => {
    const bytes = await ask(subject);
    const opened = bytes ? await openTicketKey(desk.keys, subject, bytes) : undefined;
    const found: Found = opened === undefined || (opened !== 'destroyed' && 'refused' in opened) ? 'missing' : opened;
    fresh.set(subject, found);
    if (typeof found === 'string') kept.delete(subject);
    else kept.set(subject, found);
    return found;
  };
  const spare = () => {
    if (kept.size <= MOST_KEPT) return;
    for (const subject of [...kept.keys()].slice(0, MOST_KEPT / 2)) kept.delete(subject);
  };
  const isMine = (place: string): boolean => stores.length === 0 || stores.includes(place.split('.')[0] ?? '');

  async function own(subject: string, { key }: Boxed): Promise<CryptoKey | 'destroyed' | undefined> {
    const row = await rowOf(subject);
    if (!row) return undefined;
    const known = row.key === undefined ? undefined : await ticketKeyOf(row.key);
    return known?.id === key ? known.key : 'destroyed';
  }

  return {
    async prefetch(desk, subjects) {
      fresh.clear();
      spare();
      const wanted = [...new Set(subjects)].filter((subject) => !kept.has(subject));
      const mine = await store.ticketKeys.bulkGet(wanted);
      const asked = wanted.filter((subject, at) => !mine[at] && isMine(placeIn(subject))).values();
      const work = async () => {
        for (const subject of asked) await fetchKey(desk, subject);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
    async find(desk, author, boxed, takenAt) {
      const { team, member } = desk.invitation;
      const subject = ticketKeySubject(team, author, boxed.place);
      // Of a store that is not this member's: a sentence of the memory that came from there.
      if (!isMine(boxed.place)) return 'missing';
      const known = author === member.id ? await own(subject, boxed) : undefined;
      if (known) return known;
      const isIt = (found: Found | undefined): found is TicketKey & { readonly text: string } =>
        typeof found === 'object' && found.id === boxed.key;
      let found: Found = kept.get(subject) ?? fresh.get(subject) ?? (await fetchKey(desk, subject));
      if (!isIt(found) && !fresh.has(subject)) found = await fetchKey(desk, subject);
      const waits = now() - takenAt < JUST_TOLD && (vain.get(author) ?? 0) <= now();
      for (const ms of isIt(found) || !waits ? [] : AGAIN) {
        await pause(ms);
        found = await fetchKey(desk, subject);
        if (isIt(found)) break;
      }
      if (isIt(found)) {
        if (author === member.id) adopted.set(subject, found.text);
        return found.key;
      }
      if (waits) vain.set(author, now() + VAIN);
      if (found === 'missing' && author !== member.id) lacks.add(subject);
      // Another key has its place by now: that one was destroyed.
      return found === 'missing' ? 'missing' : 'destroyed';
    },
    adopted: (subject) => adopted.get(subject),
    lacks: () => [...lacks],
    clear() {
      kept.clear();
      fresh.clear();
      adopted.clear();
    },
  };
}

/** `ps.<team>.k.<member>.<store>.<ticket>`. */
const placeIn = (subject: string): string => subject.split('.').slice(4).join('.');
