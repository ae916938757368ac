/** Putting text into the portal's composer. It never presses send. */
import type { InsertOrder, InsertOutcome, StrayText } from '@/lib/domain/insertion.ts';
import { hasNews, isThread, type ThreadMark, threadOf } from '@/lib/domain/thread-mark.ts';
import type { Page } from '@/lib/portals/portal.ts';
import { trimmed } from './cut.ts';
import type { Desk } from './desk.ts';
import { asHeld, contentOf, enter, type } from './field.ts';

/** The portal's framework may re-render what was typed; it is given this long to settle, ms. */
const SETTLE = 300;

/** What is needed of the desk to insert. */
type Hand = Pick<Desk, 'portal' | 'pageNow' | 'read'>;

/** Where text goes in a field: what is typed, what the field holds then, and how one gets to the place. */
export interface Plan {
  readonly typed: string;
  readonly wanted: string;
  /** Selects what is replaced, or sets the caret; a promise where an editor has to hear of it first. */
  go(): Promise<void> | undefined;
  /** Whether one still stands there; looked at right before a word is written. */
  stands?(): boolean;
}

/** Decides where in the field, or why not at all. `before`: what it holds. */
type Planner = (field: HTMLElement, before: string) => Plan | InsertOutcome;

/**
 * Inserts `text` as if typed, so that the portal's framework notices, its send button wakes, and the browser's undo
 * takes it back. Reads the composer back: `inserted` means it holds exactly the text. Writes nothing when the page
 * shows another thread than the one expected or words of the buyer the person has not seen, or when the agent's own
 * words are there and `draft` is `ask`. A text that ended in another thread's composer is taken out again.
 */
export const insertReply = (desk: Hand, { text, expect, draft }: InsertOrder) =>
  putInto(desk, expect, text, (field, before) => {
    const own = asHeld(field, before);
    if (own === asHeld(field, text)) return { result: 'inserted' };
    if (own !== '' && draft === 'ask') return { result: 'draft-exists', draft: before };
    if (own === '' || draft !== 'append') return { typed: text, wanted: text, go: () => enter(field) };
    // What stands there is left alone: an editor's is more than its text.
    const typed = `\n\n${text}`;
    return { typed, wanted: before + typed, go: () => enter(field, true) };
  });

/** Carries out a plan in the composer of the thread that is expected, and in no other. */
export async function putInto(desk: Hand, expect: ThreadMark, text: string, plan: Planner): Promise<InsertOutcome> {
  const { portal, pageNow } = desk;
  /** Why nothing may be written now. */
  const objection = (page: Page): InsertOutcome | undefined => {
    const shown = shownOn(desk, page);
    if (!shown || !isThread(expect, shown)) return { result: 'thread-changed', stray: 'untouched' };
    return hasNews(expect, shown) ? { result: 'news' } : undefined;
  };

  const page = pageNow();
  const against = objection(page);
  if (against) return against;
  const field = portal.composer.find(page);
  if (!field) return { result: 'no-composer', url: page.url.href };

  const before = contentOf(field);
  const planned = plan(field, before);
  if ('result' in planned) return planned;
  const { typed, wanted, go, stands } = planned;
  const { maxLength } = portal.composer;
  if (wanted.length > maxLength) return { result: 'too-long', maxLength };

  await go();
  // The page hears the focus and can change the thread in that very moment: look again before a word is written.
  const late = pageNow();
  const lateObjection = objection(late);
  if (lateObjection) return lateObjection;
  const lateField = portal.composer.find(late);
  if (lateField !== field || stands?.() === false)
    return { result: 'refused', holds: lateField ? contentOf(lateField) : '' };
  // Some portals bring back a draft only once the field has the focus: it is nobody's to write over.
  const held = contentOf(field);
  if (asHeld(field, held) !== asHeld(field, before)) return { result: 'draft-exists', draft: held };
  type(field, typed);
  await settled();

  const after = pageNow();
  const now = portal.composer.find(after);
  if (!isThread(expect, shownOn(desk, after))) {
    return { result: 'thread-changed', stray: await takeBack([field, now], wanted, before, text) };
  }
  const holds = contentOf(now ?? field);
  return asHeld(field, holds) === asHeld(field, wanted) ? { result: 'inserted' } : { result: 'refused', holds };
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, SETTLE));

/** As the background knows it: read as taught too, and cut to the same sizes. */
function shownOn({ portal, read }: Hand, page: Page) {
  const shop = portal.store(page.url);
  return shop && threadOf(trimmed(read()), shop);
}

/** Takes our own text out of fields that hold exactly it; whatever else stands there is not ours to touch. */
async function takeBack(
  fields: readonly (HTMLElement | undefined)[],
  wanted: string,
  before: string,
  text: string,
): Promise<StrayText> {
  let stray: StrayText = 'gone';
  for (const field of new Set(fields)) {
    if (!field?.isConnected) continue;
    const holds = () => asHeld(field, contentOf(field));
    if (!holds().includes(asHeld(field, text))) continue;
    if (holds() === asHeld(field, wanted)) {
      const heard = enter(field);
      await heard;
      // An empty editor shows a line end that it does not hold.
      type(field, asHeld(field, before) && before);
      // It draws later what it holds.
      if (heard) await settled();
    }
    if (holds().includes(asHeld(field, text))) return 'stands';
    stray = 'taken-out';
  }
  return stray;
}
