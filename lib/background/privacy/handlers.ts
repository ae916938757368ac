/** What views may ask and order of personal data. */
import type { Erasure } from '@/lib/domain/privacy.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { LockCommands, LockQueries } from '@/lib/protocol/lock.ts';
import type { PrivacyCommands, PrivacyQueries, PrivacyView } from '@/lib/protocol/privacy.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import { mayLead } from '../replies/approvals.ts';
import { settingsOf } from '../settings.ts';
import type { World } from '../world.ts';
import { auditState, chainUp } from './audit.ts';
import { checkRecord, recordFile } from './check.ts';
import { erase, previewErasure } from './erase.ts';
import { findSubjects } from './find.ts';
import { planPurge } from './plan.ts';
import { allowPurge, keepRetention, retentionState } from './retention.ts';
import { handOut } from './subject.ts';

/** Purges shown. */
const SHOWN = 30;

/** Marks that were set together are one erasure. */
async function erasuresOf(store: Store): Promise<Erasure[]> {
  const marks = new Map<number, number>();
  await store.erased.each(({ at }) => marks.set(at, (marks.get(at) ?? 0) + 1));
  return [...marks].map(([at, count]) => ({ at, marks: count })).toSorted((a, b) => b.at - a.at);
}

async function stateOf({ store }: World): Promise<PrivacyView> {
  const [state, record, { role }, purges, oldest] = await Promise.all([
    retentionState(store),
    auditState(store),
    settingsOf(store),
    store.purges.orderBy('at').reverse().limit(SHOWN).toArray(),
    store.snapshots.orderBy('at').first(),
  ]);
  const { dueAt, ranAt, took, asked } = state ?? {};
  return {
    mayDecide: mayLead(role),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(ranAt === undefined ? {} : { ranAt }),
    ...(took ? { took } : {}),
    ...(asked ? { asked } : {}),
    purges,
    erasures: await erasuresOf(store),
    ...(record ? { record: { chain: record.chain, count: record.count, head: record.head, at: record.at } } : {}),
    snapshots: { count: await store.snapshots.count(), ...(oldest ? { oldest: oldest.at } : {}) },
  };
}

/** Takes the marks of one erasure away. What pages show is stored again from then on. */
async function knowAgain(world: World, operation: string, at: number): Promise<void> {
  const { store } = world;
  const { me } = await settingsOf(store);
  await commit(store, [store.erased, store.purges], async (books) => {
    if (await store.purges.get(operation)) return;
    const erased = await store.erased.where('at').equals(at).delete();
    if (erased === 0) return;
    await store.purges.put({
      id: operation,
      at: world.now(),
      why: 'known-again',
      marksOf: at,
      rows: { erased },
      by: me,
    });
    books.write();
  });
  world.changed(['privacy']);
}

export const privacyQueries = ({
  world,
}: {
  readonly world: World;
}): Handlers<Omit<PrivacyQueries, keyof LockQueries>, unknown> => ({
  'privacy.state': () => stateOf(world),
  'privacy.tonight': () => planPurge(world),
  'privacy.find': ({ text }) => findSubjects(world.store, text),
  'privacy.preview': async ({ subject }) => (await previewErasure(world, subject)) ?? null,
  'privacy.check': () => checkRecord(world),
});

export function privacyActions({
  world,
}: {
  readonly world: World;
}): Handlers<Omit<PrivacyCommands, keyof LockCommands>, { readonly operation: string }> {
  const leading = async () => {
    if (!mayLead((await settingsOf(world.store)).role)) throw new Error(REFUSALS.leadsOnly);
  };
  return {
    'privacy.erase': async ({ subject, reason }, { operation }) => {
      await leading();
      return erase(world, operation, { subject, reason });
    },
    'privacy.knowAgain': async ({ at }, { operation }) => {
      await leading();
      await knowAgain(world, operation, at);
      return { stored: true };
    },
    'privacy.export': async (order, { operation }) => {
      await leading();
      return handOut(world, operation, order);
    },
    'privacy.allowPurge': async ({ id }) => {
      await leading();
      await allowPurge(world, id);
      // Goes on by itself, and after a restart.
      void keepRetention(world).catch(() => {});
      return { stored: true };
    },
    'privacy.record': async () => {
      await leading();
      await chainUp(world);
      world.changed(['privacy']);
      const day = new Date(world.now()).toISOString().slice(0, 10);
      return { name: `portside-record-${day}.jsonl`, text: await recordFile(world) };
    },
  };
}
