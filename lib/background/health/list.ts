/** How reading goes, for views: each field with how it was found. */
import { type Expectation, type FieldExpected, fieldOf, TAUGHT } from '@/lib/domain/expectation.ts';
import type { PageHealth } from '@/lib/domain/record.ts';
import { expectationOf } from '@/lib/portals/expectations.ts';
import type { FieldFound, FieldHealth, HealthCommands, HealthQueries, HealthView } from '@/lib/protocol/health.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { commit } from '@/lib/store/commit.ts';
import type { World } from '../world.ts';
import { healthId } from './write.ts';

const TYPES = ['ticket', 'order', 'account'] as const;

/** What is expected under a field's name, of whichever type of observation has it. */
const expectedOf = (expectation: Expectation | undefined, field: string): FieldExpected | undefined =>
  TYPES.map((type) => fieldOf(expectation?.[type], field)).find((each) => each !== undefined);

function foundBy(health: PageHealth, field: string, expectation: Expectation | undefined): FieldFound {
  if (health.implausible.includes(field)) return 'implausible';
  if (health.missing.includes(field)) return 'missing';
  const way = Object.hasOwn(health.ways, field) ? health.ways[field] : undefined;
  if (way === TAUGHT) return 'taught';
  if (health.weak.includes(field)) return 'weak';
  if (way === undefined) return 'absent';
  const ways = TYPES.flatMap((type) => fieldOf(expectation?.[type], field)?.ways ?? []);
  return ways.indexOf(way) > 0 ? 'fallback' : 'primary';
}

/** Of every field that the page should yield, or that something is to be said of. */
function fieldsOf(health: PageHealth, expectation: Expectation | undefined): readonly FieldHealth[] {
  const expected = TYPES.flatMap((type) => Object.entries(expectation?.[type]?.fields ?? {}));
  const named = [
    ...expected.filter(([, { ways, need }]) => ways.length > 0 || need !== 'optional').map(([field]) => field),
    ...Object.keys(health.ways).filter((field) => field !== 'row'),
    ...health.missing,
    ...health.implausible,
    ...health.weak,
  ];
  return [...new Set(named)].map((field) => {
    const need = expectedOf(expectation, field)?.need;
    const way = Object.hasOwn(health.ways, field) ? health.ways[field] : undefined;
    return {
      field,
      found: foundBy(health, field, expectation),
      ...(way === undefined ? {} : { way }),
      ...(need ? { need } : {}),
    };
  });
}

export const healthView = (health: PageHealth): HealthView => ({
  ...health,
  fields: fieldsOf(health, expectationOf(health.portal, health.page)),
});

/** Of a page that is open: what it was read like last, and what was noted of it since. */
export async function healthNow({ store }: World, health: PageHealth): Promise<HealthView> {
  const noticedAt = (await store.health.get(healthId(health)))?.noticedAt;
  return healthView(noticedAt === undefined ? health : { ...health, noticedAt });
}

export const healthQueries = ({ store }: World) =>
  ({
    'health.list': async () => {
      const rows = await store.health.toArray();
      return rows.toSorted((a, b) => b.at - a.at).map(({ id: _id, ...health }) => healthView(health));
    },
  }) satisfies Handlers<HealthQueries, unknown>;

export const healthCommands = ({ store, now, changed }: World) =>
  ({
    'health.noticed': async (which) => {
      // A row that is gone meanwhile has nothing to be taken note of.
      await commit(store, [store.health], async (books) => {
        if ((await store.health.update(healthId(which), { noticedAt: now() })) > 0) books.write();
      });
      changed(['health', 'context']);
      return { stored: true };
    },
  }) satisfies Handlers<HealthCommands, unknown>;
