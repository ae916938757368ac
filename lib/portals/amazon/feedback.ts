/** Feedback manager: every rating of three stars or fewer is a review ticket. */
import type { TicketSeen } from '@/lib/domain/reading.ts';
import { all, first, lineOf, textOf } from '../kit/dom.ts';
import { timed } from '../kit/stamps.ts';
import { createEvidence, known } from '../kit/ways.ts';
import { underHead } from './columns.ts';
import { orderIdIn } from './identity.ts';
import { LABELS } from './labels.ts';
import { listReader, type NumberedRow } from './numbered.ts';
import { FEEDBACK } from './selectors.ts';
import { factsIn, isLabel, labelled, marketIn, type Sight, unlabelled } from './sight.ts';

const WORST_SHOWN = 3;
const OUT_OF_FIVE =
  /(?:^|\D)([1-5])(?:[.,]0)? ?(?:out of|von|\/|sur|de|su|van) ?5(?!\d)|5 ?(?:つ星のうち|颗星中的|つのうち|分之) ?([1-5])/i;

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
  const named = all(element, FEEDBACK.stars)
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

function readRow(_sight: Sight, { id, element, texts, way }: NumberedRow): TicketSeen | undefined {
  const { find, maybe, missing, ways } = createEvidence();
  ways.row = way;
  const found = ratingOf(element, texts);
  const rating = find('rating', [[found?.[0] ?? '', () => found?.[1]]]);
  if (rating !== undefined && rating > WORST_SHOWN) return undefined;
  const facts = factsIn(element, texts);
  const opened = find('openedAt', [['text', () => facts.find(({ time }) => time)?.time]]);
  const buyer = maybe('buyer', [
    ['label', () => labelled(facts, 'buyer')],
    ['head', () => underHead(element, LABELS.buyer)],
  ]);
  const comment = find('messages', [
    [
      'class',
      () =>
        unlabelled(
          all(element, FEEDBACK.text)
            .filter((part) => part !== element && !first(part, FEEDBACK.stars))
            .map((part) => textOf(part, true))
            .find(Boolean),
        ),
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
              !orderIdIn(text.text) &&
              text.text.length > 3 &&
              text.text !== buyer &&
              !OUT_OF_FIVE.test(text.text),
          )
          .reduce((best, { text }) => (text.length > best.length ? text : best), ''),
    ],
  ]);
  const market = maybe('market', [['sales channel', () => marketIn(texts)]]);
  const messages = comment ? [{ ...timed(opened), direction: 'inbound' as const, text: comment }] : undefined;
  const fields = known({ market, buyer, rating, openedAt: opened?.at, messages });
  return { type: 'ticket', kind: 'review', externalId: id, orderId: id, missing, ways, ...fields };
}

/** Reads the feedback list; good ratings are seen and passed over. */
export const readFeedback = listReader('feedback', FEEDBACK.row, readRow);
