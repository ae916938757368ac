import { byOwnTarget } from '../by-own-target.ts';
import { defineObligation } from '../obligation.ts';
import { because } from '../reason-codes.ts';

/**
 * The buyer's own text or design is to be confirmed, and checked once more by a person before it ships: within the own
 * target, and never after the ship-by date.
 */
export default defineObligation({
  id: 'personalization',
  kind: 'personalization',
  owe(subject) {
    const { observed, order, thread, content, settings } = subject;
    if (content.intent !== 'personalization' || observed.kind !== 'message') return undefined;
    if (order?.state !== undefined && order.state !== 'pending' && order.state !== 'unshipped') return undefined;
    const { waiting, newestInbound } = thread;
    const startedAt = waiting?.since ?? newestInbound?.at;
    if (startedAt === undefined) return undefined;
    const { intentWords } = content;
    const own = byOwnTarget(subject, {
      from: startedAt,
      hours: settings.targets.personalization,
      code: 'owe_personalization',
      words: intentWords,
    });
    const shared = { ...own, damage: 'customer' as const, ...(waiting?.weak ? { weak: true as const } : {}) };
    const shipBy = order?.shipBy;
    if (shipBy === undefined || shipBy >= own.deadline) return shared;
    const { ranAt: _ranAt, calendar: _calendar, paused: _paused, ...due } = shared;
    return { ...due, deadline: shipBy, reason: because('owe_personalization_ship_by', undefined, intentWords) };
  },
});
