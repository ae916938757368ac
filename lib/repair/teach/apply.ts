/** A page read by ways that somebody taught, on top of what the built-in reader made of it. */
import type { Observation, Reading, TicketSeen } from '@/lib/domain/reading.ts';
import type { TaughtPage, TaughtPart } from '@/lib/domain/taught.ts';
import { steady } from '@/lib/portals/kit/steady.ts';
import type { Page, Setting } from '@/lib/portals/portal.ts';
import { isWritable } from './composer.ts';
import type { Means } from './contract.ts';
import { find } from './find.ts';
import { fitting } from './fits.ts';
import { readRows } from './rows.ts';
import { readThread, withThread } from './thread.ts';
import { type Context, withOrder, withTicket } from './tickets.ts';
import type { Readers } from './transforms.ts';

/** Most things of one page; the background takes no more. */
const MOST_SEEN = 500;

const partsOf = (page: TaughtPage, what: TaughtPart['what']) => page.parts.filter((part) => part.what === what);
const contextOf = (
  means: Means,
  { page, kind }: TaughtPage,
  part: TaughtPart,
  url: URL,
  reading: Reading,
): Context => ({
  ...means,
  page,
  kind,
  taught: new Set(part.fields.map(({ field }) => field)),
  ...(part.each === '' && { only: { address: url.href, focus: reading.focus } }),
});

/** Rows first, so that a thread finds its ticket. */
function applyOne(document: Document, reading: Reading, taught: TaughtPage, readers: Readers, means: Means): Reading {
  let seen: readonly Observation[] = reading.observations;
  let shown: TicketSeen | undefined;
  const context = (part: TaughtPart) => contextOf(means, taught, part, readers.url, reading);
  for (const part of partsOf(taught, 'ticket')) {
    for (const row of readRows(document, part, readers)) {
      const told = withTicket(seen, row, context(part));
      seen = told.seen;
      if (part.each === '') shown = told.ticket;
    }
  }
  for (const part of partsOf(taught, 'order'))
    for (const row of readRows(document, part, readers)) seen = withOrder(seen, row, context(part));
  let next: Reading = { ...reading, observations: seen.slice(0, MOST_SEEN) };
  if (shown && !next.focus) next = { ...next, focus: { kind: shown.kind, externalId: shown.externalId } };
  const guessed = (ticket: TicketSeen) => means.weak?.(ticket, taught.page).includes('messages') ?? false;
  for (const part of partsOf(taught, 'message'))
    next = withThread(next, readThread(document, part, readers), shown, guessed);
  return next;
}

/** A page that a reader no longer understood is ready once something was read; what it lacked as a whole is there. */
function judged(before: Reading, after: Reading): Reading {
  if (after.observations.length === 0 || before.state === 'ready') return after;
  return { ...after, state: 'ready', missing: after.missing.filter((field) => field.startsWith('reader:')) };
}

/**
 * Fills what the built-in reader misses, adds what it does not see, and overrides nothing it read by a way that can be
 * relied on. Only pages taught for this portal, kind of page, layout and language count. Total: never throws.
 */
export function applyTaught(
  page: Page,
  setting: Setting,
  reading: Reading,
  taught: readonly TaughtPage[],
  means: Means = {},
): Reading {
  // Of somebody who is not signed in the page shows nothing that is theirs.
  if (reading.state === 'signed-out' || taught.length === 0) return reading;
  const readers: Readers = { url: page.url, setting, naming: means.naming };
  return steady(() => {
    let next = reading;
    for (const one of fitting(reading, page.url, taught)) {
      try {
        next = judged(reading, applyOne(page.document, next, one, readers, means));
      } catch {
        // A page that changes while it is read, or a way that no page should have: the others still count.
      }
    }
    return next;
  });
}

/** The reply box as it was taught for this page; undefined where none was, or it is not the one field to write in. */
export function taughtComposer(page: Page, reading: Reading, taught: readonly TaughtPage[]): HTMLElement | undefined {
  for (const { composer } of fitting(reading, page.url, taught)) {
    const fields = composer === undefined ? [] : find(page.document, composer).filter((field) => isWritable(field));
    // Whatever can be written in is an HTML element. Two at once: which of them is unknown.
    if (fields.length === 1) return fields[0] as HTMLElement;
  }
  return undefined;
}
