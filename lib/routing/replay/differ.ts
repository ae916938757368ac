/** What two lists of rules make of one ticket, and wherein that differs. Pure. */
import type { ReplayDifference } from '@/lib/domain/replay.ts';
import type { Decided } from '@/lib/domain/ticket.ts';
import type { Severity } from '@/lib/domain/vocabulary.ts';

/** What rules said of a ticket, as far as it is compared. */
interface Said {
  readonly queue?: string;
  readonly assignee?: string;
  readonly severity?: Severity;
  readonly tags: readonly string[];
  /** Assignment was asked for and found nobody. */
  readonly unfit?: true;
}

/** Where a ticket is, whose it is, and how grave. */
interface Place {
  readonly queue: string;
  readonly assignee: string;
  readonly severity: Severity;
  readonly tags: readonly string[];
}

/** The queue of what no rule and nobody placed. */
const DEFAULT_QUEUE = 'inbox';

/** Puts together what people decided, what rules said and what triage found, as a ticket does. */
export function placeOf(said: Said, decided: Decided, severity: Severity, fallbackQueue: string): Place {
  const waits = said.unfit && !decided.assignee ? fallbackQueue : undefined;
  return {
    queue: decided.queue ?? waits ?? said.queue ?? DEFAULT_QUEUE,
    assignee: decided.assignee ?? said.assignee ?? '',
    severity: decided.severity ?? said.severity ?? severity,
    tags: [...new Set(decided.tags ?? said.tags)].sort(),
  };
}

const sameTags = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((tag, index) => tag === b[index]);

/** Undefined: nothing differs. */
export function differenceOf(from: Place, to: Place): ReplayDifference | undefined {
  const difference: ReplayDifference = {
    ...(from.queue === to.queue ? {} : { queue: { from: from.queue, to: to.queue } }),
    ...(from.assignee === to.assignee ? {} : { assignee: { from: from.assignee, to: to.assignee } }),
    ...(from.severity === to.severity ? {} : { severity: { from: from.severity, to: to.severity } }),
    ...(sameTags(from.tags, to.tags) ? {} : { tags: { from: from.tags, to: to.tags } }),
  };
  return Object.keys(difference).length > 0 ? difference : undefined;
}
