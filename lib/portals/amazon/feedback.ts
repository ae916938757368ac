/** Feedback manager: every rating of three stars or fewer is a review ticket. */
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { all, first, lineOf, textOf } from '../kit/dom.ts';
import { timed } from '../kit/stamps.ts';
import { createEvidence, given } from '../kit/ways.ts';
import type { Page, PageReading, Setting } from '../portal.ts';
import { type NumberedRow, numbered } from './numbered.ts';
import { SELECTORS } from './selectors.ts';
import { isLabel, labelled, look, marketIn, orderIdOf } from './sight.ts';
import { isSignedOut, nothing } from './states.ts';

const WORST_SHOWN = 3;
const FEEDBACK_ROW =
  'kat-table-row, [class*="feedback-row" i], [class*="feedback-item" i], [data-test-id*="feedback-row" i], [data-testid*="feedback-row" i], table tbody tr';
const OUT_OF_FIVE =
  /(?:^|\D)([1-5])(?:[.,]0)? ?(?:out of|von|\/|sur|de|su|van|z|av|uzerinden|颗星.*共|星.*满分) ?5(?!\d)|5 ?(?:つ星のうち|颗星中的|つのうち|分之) ?([1-5])/i;

function starsOf(element: Element): number | undefined {
  for (const name of ['value', 'rating', 'data-rating', 'aria-valuenow']) {
    const value = Number.parseFloat(element.getAttribute(name) ?? '');
    if (value >= 1 && value <= 5) return Math.round(value);
  }
  const byClass = /a-star-(?:small-|mini-)?([1-5])\b/.exec(element.getAttribute('class') ?? '')?.[1];
  const said = OUT_OF_FIVE.exec(
    `${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('title') ?? ''} ${lineOf(element)}`.slice(
      0,
      80,
    ),
  );
  const found = byClass ?? said?.[1] ?? said?.[2];
  return found ? Number(found) : undefined;
}

/** Stars by their element, by words such as "1 out of 5", by drawn stars, or by a number alone in its cell. */
function ratingOf(
  element: Element,
  texts: readonly { readonly text: string }[],
): readonly [string, number] | undefined {
  const named = all(element, SELECTORS.feedback.stars)
    .map(starsOf)
    .find((stars) => stars !== undefined);
  if (named) return ['element', named];
  for (const { text } of texts) {
    const said = text.length < 60 ? OUT_OF_FIVE.exec(text) : undefined;
    const drawn = /^(★{1,5})☆{0,4}$/.exec(text)?.[1];
    if (said || drawn) return ['text', drawn ? drawn.length : Number(said?.[1] ?? said?.[2])];
  }
  const cell = texts.find(({ text }) => /^[1-5]$/.test(text));
  return cell ? ['cell', Number(cell.text)] : undefined;
}

function readRow({ id, element, texts, way }: NumberedRow): TicketSeen | undefined {
  const { find, maybe, missing, ways } = createEvidence();
  ways.row = way;
  const found = ratingOf(element, texts);
  const rating = find('rating', [[found?.[0] ?? '', () => found?.[1]]]);
  if (rating !== undefined && rating > WORST_SHOWN) return undefined;
  const actions = new Set(all(element, 'button, kat-button, a, kat-dropdown, .a-button').map(lineOf));
  const facts = texts.filter(({ text }) => !actions.has(text));
  const opened = find('openedAt', [['text', () => facts.find(({ time }) => time)?.time]]);
  const buyer = maybe('buyer', [['label', () => labelled(facts, 'buyer')]]);
  const comment = find('messages', [
    [
      'class',
      () =>
        all(element, SELECTORS.feedback.text)
          .filter((part) => part !== element && !first(part, SELECTORS.feedback.stars) && !actions.has(lineOf(part)))
          .map((part) => textOf(part, true))
          .find(Boolean)
          ?.replace(/^(?:comments?|评论|备注|kommentare?|コメント)\s*[:：]\s*/i, ''),
    ],
    ['label', () => labelled(facts, 'comment')],
    [
      'structure',
      () =>
        facts
          .filter(
            (text) =>
              !text.time &&
              !isLabel(text) &&
              !orderIdOf([text], []) &&
              text.text.length > 3 &&
              text.text !== buyer &&
              !OUT_OF_FIVE.test(text.text),
          )
          .reduce((best, { text }) => (text.length > best.length ? text : best), ''),
    ],
  ]);
  const market = maybe('market', [['sales channel', () => marketIn(texts)]]);
  return {
    type: 'ticket',
    kind: 'review',
    externalId: id,
    orderId: id,
    missing,
    ways,
    ...given('market', market),
    ...given('buyer', buyer),
    ...given('rating', rating),
    ...given('openedAt', opened?.at),
    ...(comment && { messages: [{ ...timed(opened), direction: 'inbound' as const, text: comment }] }),
  };
}

/** Reads the feedback list; good ratings are seen and passed over, so a page of only those is ready without tickets. */
export function readFeedback(page: Page, setting: Setting): PageReading {
  const sight = look(page, setting);
  if (isSignedOut(sight)) return { state: 'signed-out', observations: [], missing: [] };
  const rows = numbered(sight, FEEDBACK_ROW);
  if (rows.length === 0) return nothing(sight, 'feedback');
  return { state: 'ready', observations: rows.flatMap((row) => readRow(row) ?? []), missing: [] };
}
