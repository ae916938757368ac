/**
 * Returns and A-to-z claims: one ticket a row. No public evidence shows the names of the claims page: its rows are found
 * around order numbers, its fields by label or by the head of their column.
 */
import type { ClaimOutcome, TicketSeen } from '@/lib/domain/reading.ts';
import { readMoney } from '../kit/amounts.ts';
import { all, textOf } from '../kit/dom.ts';
import { timed } from '../kit/stamps.ts';
import { createEvidence, known } from '../kit/ways.ts';
import { underHead } from './columns.ts';
import { deadlineIn, readLast } from './facts.ts';
import { LABELS, type LabelName } from './labels.ts';
import { listReader, type NumberedRow } from './numbered.ts';
import { CASES } from './selectors.ts';
import { addressIn, factsIn, fulfilmentBehind, labelled, marketIn, type Sight, saidOf, unlabelled } from './sight.ts';
import { ACTION_NEEDED, AGAINST_US, FOR_US, SETTLED, UNDER_REVIEW, UNSETTLED } from './words.ts';

/** `pending approval` is open even though `approv…` also stands in closed ones; a bare `new` may be any badge. */
function stateIn(words: readonly string[]): 'open' | 'resolved' | undefined {
  const short = words.filter((word) => word !== '' && word.length < 40 && !/^open(?:ed)? /.test(word));
  const unsettled = short.filter((word) => [ACTION_NEEDED, UNDER_REVIEW, UNSETTLED].some((words) => words.test(word)));
  if (unsettled.some((word) => !/^(?:new|open)$/.test(word))) return 'open';
  if (short.some((word) => SETTLED.test(word))) return 'resolved';
  return unsettled.length > 0 ? 'open' : undefined;
}

/** Of a settled claim. Where both kinds of words stand, nothing is known. */
function outcomeIn(words: readonly string[]): ClaimOutcome | undefined {
  const short = words.filter((word) => word !== '' && word.length < 40);
  const [against, forUs] = [AGAINST_US, FOR_US].map((told) => short.some((word) => told.test(word)));
  return against === forUs ? undefined : against ? 'against_us' : 'for_us';
}

const reader = (kind: 'return' | 'claim') => {
  const claim = kind === 'claim';
  const { link, buyer: buyerPart, comment: commentPart } = CASES;
  return (sight: Sight, { id, element, texts, way }: NumberedRow): TicketSeen => {
    const { find, maybe, missing, ways } = createEvidence();
    ways.row = way;
    const { setting } = sight;
    const facts = factsIn(element, texts);
    const field = (name: LabelName) => labelled(facts, name) ?? underHead(element, LABELS[name]);
    const market = maybe('market', [['sales channel', () => marketIn(texts)]]);
    const buyer = find('buyer', [
      ['name', () => saidOf(sight, element, buyerPart, 'buyer')],
      ['label', () => field('buyer')],
    ]);
    const opened = find('openedAt', [
      ['label', () => readLast((claim ? field('openedAt') : undefined) ?? field('requestedAt'), setting)],
      [
        'text',
        () => facts.find(({ time, text }) => time && time.at <= setting.now && text !== field('deadline'))?.time,
      ],
    ]);
    const reason = find('reason', [['label', () => field('reason')]]);
    const comment = maybe('messages', [
      [
        'class',
        () =>
          unlabelled(
            all(element, commentPart)
              .map((part) => textOf(part, true))
              .find(Boolean),
          ),
      ],
      ['label', () => labelled(facts, 'comment')],
    ]);
    const stated = facts.filter(({ text }) => text !== comment && text !== reason).map(({ word }) => word);
    const state = find('state', [['text', () => stateIn(stated)]]);
    const outcome = claim && state === 'resolved' ? outcomeIn(stated) : undefined;
    // What Amazon looks into waits for nobody here, unless it also asks for something.
    const says = (told: RegExp) => stated.some((word) => word.length < 40 && told.test(word));
    const needsReply = claim && state === 'open' ? says(ACTION_NEEDED) || !says(UNDER_REVIEW) : undefined;
    const deadline = (claim && state !== 'resolved' ? find : maybe)('deadline', [
      ['label', () => deadlineIn(field('deadline'), setting, !claim)],
    ]);
    const local = { locale: setting.locale, ...known({ market: market ?? setting.market }) };
    const amount = (claim ? find : maybe)('amount', [
      ['label', () => readMoney(field('amount') ?? '', local)],
      ['text', () => facts.map(({ text }) => (text.length < 40 ? readMoney(text, local) : undefined)).find(Boolean)],
    ]);
    const fulfilment = maybe('fulfilment', [['label', () => fulfilmentBehind(facts)]]);
    const messages = comment
      ? [{ ...(claim ? timed(undefined) : timed(opened)), direction: 'inbound' as const, text: comment }]
      : undefined;
    const url = addressIn(all(element, link)[0], sight.page);
    const openedAt = opened?.at;
    const fields = known({
      market,
      buyer,
      fulfilment,
      state,
      needsReply,
      outcome,
      openedAt,
      deadline,
      amount,
      reason,
      messages,
      url,
    });
    return { type: 'ticket', kind, externalId: id, orderId: id, missing, ways, ...fields };
  };
};

/** Reads the list of return requests. */
export const readReturns = listReader('returns', CASES.return, reader('return'));

/** Reads the list of claims. */
export const readClaims = listReader('claims', CASES.claim, reader('claim'));
