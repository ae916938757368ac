/** The kinds of change as one script for a live page: `portsideMutate(ids, hints, seed)`. */
import { chanceOf, seedOf } from './chance.ts';
import { kindOf } from './index.ts';
import { type Hints, NO_HINTS } from './kind.ts';
import { toolsFor } from './tools.ts';

Object.assign(globalThis, {
  portsideMutate: (ids: readonly string[], hints: Partial<Hints> = {}, seed = 1): void => {
    for (const id of ids) {
      const own = chanceOf(seed ^ seedOf(id)).int(2 ** 31);
      kindOf(id).change(toolsFor(document, { ...NO_HINTS, ...hints }, own, true));
    }
  },
});
