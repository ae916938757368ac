/** The messages of the open thread as they were taught. */
import type { MessageSeen, Observation, Reading, TicketSeen } from '@/lib/domain/reading.ts';
import type { TaughtPart } from '@/lib/domain/taught.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { contains, isWithin, parentOf } from '@/lib/portals/kit/dom.ts';
import { leavesOf } from '@/lib/portals/kit/leaves.ts';
import { readTime } from '@/lib/portals/kit/times.ts';
import { find } from './find.ts';
import { without } from './join.ts';
import { elementsOf, readRows } from './rows.ts';
import { messageIn, TAUGHT } from './seen.ts';
import type { Readers } from './transforms.ts';

/** Longest text that can head a day. */
const HEAD = 40;

/** A box around all messages, and one more: the head of the only day stands beside the list, not in it. */
function boxAround(messages: readonly Element[]): Element | undefined {
  let box = messages[0] && parentOf(messages[0]);
  while (box && !messages.every((message) => contains(box as Element, message))) box = parentOf(box);
  const outer = box && parentOf(box);
  return outer && !/^(?:body|main|html)$/.test(outer.localName) ? outer : box;
}

/** The day that heads each message: a bare clock is of that day, not of today. */
function daysAbove(messages: readonly Element[], { setting }: Readers): ReadonlyMap<Element, Instant> {
  const own = new Set(messages);
  const days = new Map<Element, Instant>();
  const box = boxAround(messages);
  let day: Instant | undefined;
  for (const { text, element } of box ? leavesOf(box) : []) {
    let message: Element | undefined = element;
    while (message && !own.has(message)) message = isWithin(message, own) ? parentOf(message) : undefined;
    if (message) {
      if (day !== undefined && !days.has(message)) days.set(message, day);
    } else if (text.length <= HEAD) {
      const time = readTime(text, setting);
      if (time?.dayOnly) day = time.at;
    }
  }
  return days;
}

/** The messages of a part, oldest first. */
export function readThread(document: Document, part: TaughtPart, readers: Readers): readonly MessageSeen[] {
  // Days and notices may be rows of the same list: a message is what says something.
  const texts = part.fields.filter(({ field }) => field === 'text');
  const said = elementsOf(document, part.each).filter((row) => texts.some(({ at }) => find(row, at).length > 0));
  const days = daysAbove(said, readers);
  const read = readRows(document, part, { ...readers, dayOf: (element) => days.get(element) });
  const messages = read.flatMap(({ values }) => messageIn(values) ?? []);
  const start = messages.find(({ at }) => at !== undefined)?.at;
  const end = messages.findLast(({ at }) => at !== undefined)?.at;
  return start !== undefined && end !== undefined && start > end ? messages.toReversed() : messages;
}

const gaps = ({ missing = [] }: MessageSeen): number => missing.length;

/** What the reader saw of the same messages, with its gaps filled; the taught ones where it saw others or none. */
function merged(known: readonly MessageSeen[], taught: readonly MessageSeen[]): readonly MessageSeen[] | undefined {
  if (known.length === 0) return taught;
  if (known.length !== taught.length || known.every((message) => gaps(message) === 0)) return undefined;
  if (!known.every(({ text }, index) => text === taught[index]?.text)) return undefined;
  return known.map((message, index) => {
    const other = taught[index];
    const { missing = [], ...rest } = message;
    if (!other || missing.length === 0) return message;
    const time = missing.includes('at') && other.at !== undefined;
    const side = missing.includes('direction') && !other.missing?.includes('direction');
    const left = missing.filter((field) => !(field === 'at' && time) && !(field === 'direction' && side));
    return {
      ...rest,
      ...(time && { at: other.at, ...(other.dayOnly && { dayOnly: true as const }) }),
      ...(side && { direction: other.direction }),
      ...(left.length > 0 && { missing: left }),
    };
  });
}

/** Which ticket the page's thread belongs to: the one it shows, else the only one there is. */
function ownerOf({ focus, observations }: Reading, shown: TicketSeen | undefined): TicketSeen | undefined {
  const tickets = observations.filter((one): one is TicketSeen => one.type === 'ticket');
  const inFocus = tickets.find(({ kind, externalId }) => kind === focus?.kind && externalId === focus.externalId);
  return inFocus ?? (shown && tickets.find((one) => one === shown)) ?? (tickets.length === 1 ? tickets[0] : undefined);
}

const LOST = ['messages.at', 'messages.direction'];

/**
 * A reading with the thread told. `shown`: the one ticket that was taught to be the page's. `guessed`: whether the
 * reader found a ticket's messages by a way that may mislead; then what was taught takes their place.
 */
export function withThread(
  reading: Reading,
  taught: readonly MessageSeen[],
  shown: TicketSeen | undefined,
  guessed: (ticket: TicketSeen) => boolean = () => false,
): Reading {
  const owner = taught.length > 0 ? ownerOf(reading, shown) : undefined;
  const messages = owner && merged(guessed(owner) ? [] : (owner.messages ?? []), taught);
  if (!owner || !messages) return reading;
  const lost = messages.some(({ missing }) => missing?.includes('at')) ? ['messages.at'] : [];
  const unclear = messages.some(({ missing }) => missing?.includes('direction')) ? ['messages.direction'] : [];
  const missing = [...without(owner.missing, ['messages', ...LOST]), ...lost, ...unclear];
  const ticket: TicketSeen = { ...owner, messages, missing, ways: { ...owner.ways, messages: TAUGHT } };
  const observations: readonly Observation[] = reading.observations.map((one) => (one === owner ? ticket : one));
  const focus = reading.focus ?? { kind: ticket.kind, externalId: ticket.externalId };
  return { ...reading, observations, focus, missing: without(reading.missing, ['messages']) };
}
