import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PauseTarget, pausedBy, resumed, siteOf, withPause } from '@/lib/domain/pause.ts';
import type { Pauses } from '@/lib/domain/settings.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';

const portal = fc.constantFrom(...PORTALS);
const site = fc.tuple(portal, fc.constantFrom('na', 'eu', 'northwind', 'us')).map(([one, shop]) => siteOf(one, shop));
const target: fc.Arbitrary<PauseTarget> = fc.oneof(
  fc.constant({ scope: 'all' } as const),
  portal.map((one) => ({ scope: 'portal', portal: one }) as const),
  site.map((one) => ({ scope: 'site', site: one }) as const),
);
const NONE: Pauses = { all: false, portals: [], sites: [] };
const some = fc
  .array(fc.tuple(target, fc.boolean()))
  .map((turns) => turns.reduce((pauses, [one, on]) => withPause(pauses, one, on), NONE));

const covers = (one: PauseTarget, on: string, at: string | undefined) =>
  one.scope === 'all' || (one.scope === 'portal' ? one.portal === on : one.site === at);

describe('pauses', () => {
  test('a pause silences exactly the pages it names, until it ends', () => {
    fc.assert(
      fc.property(target, portal, fc.option(site, { nil: undefined }), (one, on, at) => {
        const paused = withPause(NONE, one, true);
        expect(pausedBy(paused, on, at)).toBe(covers(one, on, at) ? one.scope : undefined);
        expect(withPause(paused, one, false)).toEqual(NONE);
      }),
    );
  });

  test('beginning one twice is beginning it once', () => {
    fc.assert(
      fc.property(some, target, (pauses, one) => {
        const once = withPause(pauses, one, true);
        expect(withPause(once, one, true)).toEqual(once);
      }),
    );
  });

  test('resuming a page has it read, and leaves the pauses of other portals and shops alone', () => {
    fc.assert(
      fc.property(some, portal, fc.option(site, { nil: undefined }), (pauses, on, at) => {
        const after = resumed(pauses, on, at);
        expect(pausedBy(after, on, at)).toBeUndefined();
        expect(after.portals).toEqual(pauses.portals.filter((one) => one !== on));
        expect(after.sites).toEqual(pauses.sites.filter((one) => one !== at));
      }),
    );
  });
});
