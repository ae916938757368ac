/** A batch in stretches: what is opened at once, because it goes by the same roster and keys. */
import { keysSubject, rosterSubject } from '@/lib/sync/subjects.ts';
import type { WireEvent } from '@/lib/sync/wire/index.ts';

/** At most: whoever names keys that do not come is asked for after so many times, and waited for once. */
const AT_ONCE = 50;

/** In order; what changes roster or keys stands by itself. */
export function stretchesOf(batch: readonly WireEvent[], team: string): readonly (readonly WireEvent[])[] {
  const stretches: WireEvent[][] = [];
  const changes = [rosterSubject(team), keysSubject(team)];
  let open: WireEvent[] | undefined;
  for (const event of batch) {
    const alone = changes.includes(event.subject);
    if (alone || !open || open.length >= AT_ONCE) {
      open = [];
      stretches.push(open);
    }
    open.push(event);
    if (alone) open = undefined;
  }
  return stretches;
}
