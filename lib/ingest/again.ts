/** Messages of a thread that are known already, although the page writes their time otherwise than before. Pure. */
import type { MessageSeen } from '@/lib/domain/reading.ts';
import type { Message } from '@/lib/domain/ticket.ts';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time.ts';

const said = ({ direction, text }: MessageSeen): string => `${direction}|${text.replace(/\s+/g, ' ').trim()}`;

/**
 * How far apart the times of what may be one message are; undefined when it is none. "2 hours ago" is an hour wide, and
 * what stands under "Today" moves by whole days when a page stays open over midnight.
 */
function between(a: MessageSeen, b: MessageSeen): number | undefined {
  if (a.at === undefined || b.at === undefined) return DAY;
  const apart = Math.abs(a.at - b.at);
  if (a.dayOnly || b.dayOnly) return apart <= DAY ? apart : undefined;
  const off = apart % DAY;
  return apart <= HOUR || Math.min(off, DAY - off) <= MINUTE ? apart : undefined;
}

/** What is shown, with the better of both times: one that was known stays, unless it was only a day. */
function withBetterTime(shown: MessageSeen, known: Message): MessageSeen {
  const isBetter = known.at === undefined || (known.dayOnly && shown.at !== undefined && !shown.dayOnly);
  const { at, dayOnly } = isBetter ? shown : known;
  const { at: _a, dayOnly: _d, missing, ...rest } = shown;
  const left = at === undefined ? missing : missing?.filter((field) => field !== 'at');
  return {
    ...rest,
    ...(at === undefined ? {} : { at }),
    ...(dayOnly ? { dayOnly } : {}),
    ...(left && left.length > 0 ? { missing: left } : {}),
  };
}

export interface Recognised {
  readonly ids: readonly string[];
  readonly thread: readonly MessageSeen[];
}

/**
 * The thread under the ids its messages have in store. `own`: the ids they would have by themselves. Only what is stored
 * and not shown under its own id can be shown under another, and once: two equal messages on a page stay two.
 */
export function recognise(
  own: readonly string[],
  known: readonly Message[],
  thread: readonly MessageSeen[],
): Recognised {
  const shown = new Set(own);
  const stored = new Set(known.map(({ id }) => id));
  const unseen = known.filter(({ id }) => !shown.has(id));
  const pairs = thread.flatMap((message, index) =>
    message.externalId !== undefined || stored.has(own[index] ?? '')
      ? []
      : unseen.flatMap((before) => {
          const apart = said(before) === said(message) ? between(before, message) : undefined;
          return apart === undefined ? [] : [{ index, before, apart }];
        }),
  );
  const found = new Map<number, Message>();
  // The nearest first, wherever in the thread: so the same page is recognised the same way again.
  for (const { index, before } of pairs.toSorted((a, b) => a.apart - b.apart)) {
    if (!found.has(index) && ![...found.values()].includes(before)) found.set(index, before);
  }
  return {
    ids: own.map((id, index) => found.get(index)?.id ?? id),
    thread: thread.map((message, index) => {
      const before = found.get(index);
      return before ? withBetterTime(message, before) : message;
    }),
  };
}
