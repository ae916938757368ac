/** The conversations of the inbox's list. */
import type { MessageSeen, TicketSeen } from '@/lib/domain/reading.ts';
import { all, closest, first, lineOf } from '../kit/dom.ts';

import { timed } from '../kit/stamps.ts';
import { createEvidence, known } from '../kit/ways.ts';
import { blocksOf, type Mark } from './blocks.ts';
import { marketOfChannel } from './hosts.ts';
import { caseIdIn, conversationId, orderIdIn } from './identity.ts';
import { SELECTORS } from './selectors.ts';
import {
  addressIn,
  behind,
  caseIdOf,
  contains,
  isChrome,
  isLabel,
  labelled,
  marketIn,
  orderIdOf,
  type Sight,
  said,
  type Text,
  textsIn,
} from './sight.ts';
import { NEEDS_REPLY, REPLIED, RESOLVED, UNRESOLVED } from './words.ts';

export interface Row {
  readonly element: Element;
  readonly seen: TicketSeen;
  readonly caseId?: string;
  readonly selected: boolean;
}

/** The parts of the page that are one conversation each, and by which way they were found. */
export function rowParts(
  sight: Sight,
  pane: Element | undefined,
): { readonly parts: readonly Element[]; readonly way: string } {
  const outside = (element: Element) => !(pane && contains(pane, element));
  const named = all(sight.scope, SELECTORS.row).filter(
    (part) => outside(part) && lineOf(part) !== '' && !isChrome(part),
  );
  const whole = named.filter((part) => named.filter((other) => other !== part && contains(part, other)).length < 2);
  const outer = whole.filter((part) => !whole.some((other) => other !== part && contains(other, part)));
  if (outer.some((part) => textsIn(sight, part).some(({ time, text }) => time || orderIdIn(text))))
    return { parts: outer, way: 'name' };
  const links = all(sight.scope, SELECTORS.rowLink).filter(outside);
  const linked = blocksOf(
    links.map((element): Mark => ({ element, key: caseIdIn(element.getAttribute('href') ?? '') ?? '' })),
  );
  if (linked.length > 0) return { parts: linked.map(({ element }) => element), way: 'link' };
  const texts = sight.texts.filter(({ element }) => outside(element) && !isChrome(element));
  const ordered = blocksOf(
    texts.flatMap(({ element, text }): Mark[] => {
      const key = orderIdIn(text);
      return key ? [{ element, key }] : [];
    }),
  ).filter(({ element }) => texts.some(({ time, element: at }) => time && contains(element, at)));
  if (ordered.length > 0) return { parts: ordered.map(({ element }) => element), way: 'order number' };
  const stamps = texts.filter(({ time }) => time).map(({ element }, index): Mark => ({ element, key: String(index) }));
  const around = blocksOf(stamps).filter(
    ({ element }) => textsIn(sight, element).filter(({ time }) => !time).length >= 2,
  );
  return { parts: around.map(({ element }) => element), way: 'structure' };
}

const OWN_PREVIEW = /^(?:you|me|sie|ich|您|我|你|あなた|vous|usted|tu|voi|u|ty|du|siz|voce)\s*[:：]\s*/i;

/** What the portal says of the row: its badge, its filter, or the contrast to rows that carry a badge. */
function expectation(
  texts: readonly Text[],
  filter: string | null,
  anyBadge: boolean,
  count: number | undefined,
): readonly [string, boolean] | undefined {
  if (texts.some(({ word }) => NEEDS_REPLY.test(word))) return ['badge', true];
  if (texts.some(({ word }) => RESOLVED.test(word) || REPLIED.test(word))) return ['badge', false];
  if (filter === 'responseNeeded') return ['filter', true];
  if (texts.some(({ word }) => UNRESOLVED.test(word))) return undefined;
  if (filter === 'resolved') return ['filter', false];
  if (anyBadge) return ['contrast', false];
  return count === 0 ? ['counter', false] : undefined;
}

const MARKED = /response-?needed|needs-?(?:reply|response)|reply-?needed|unanswered|action-?needed|awaiting-?reply/i;
const marked = (part: Element): boolean =>
  [part, ...all(part, '[class], [data-status], [data-state]')].some((element) =>
    MARKED.test(
      `${element.getAttribute('class')} ${element.getAttribute('data-status')} ${element.getAttribute('data-state')}`,
    ),
  );

/** Reads every row. `count`: the page's own counter of conversations that await a reply. */
export function readRows(sight: Sight, pane: Element | undefined, count: number | undefined): readonly Row[] {
  const { parts, way } = rowParts(sight, pane);
  const filter = sight.page.url.searchParams.get('fi');
  const looks = parts.map((part) => ({ part, texts: textsIn(sight, part) }));
  const anyBadge = looks.some(({ part, texts }) => marked(part) || texts.some(({ word }) => NEEDS_REPLY.test(word)));
  return looks.flatMap(({ part, texts }) =>
    readRow(sight, part, texts, way, () =>
      marked(part) ? ['class', true] : expectation(texts, filter, anyBadge, count),
    ),
  );
}

function readRow(
  sight: Sight,
  part: Element,
  texts: readonly Text[],
  rowWay: string,
  expect: () => readonly [string, boolean] | undefined,
): Row[] {
  const { find, maybe, missing, ways } = createEvidence();
  ways.row = rowWay;
  const links = [...(part.matches('a') ? [part] : []), ...all(part, 'a[href]'), ...all(part, '[data-href], [href]')];
  const stampElement = first(part, SELECTORS.rowTime);
  const stamp =
    (stampElement && texts.find(({ time, element }) => time && contains(stampElement, element))) ??
    texts.find(({ time }) => time);
  const isBadge = ({ word }: Text) =>
    NEEDS_REPLY.test(word) || RESOLVED.test(word) || REPLIED.test(word) || UNRESOLVED.test(word);
  const plainTexts = texts.filter(
    (text) =>
      !text.time &&
      !isBadge(text) &&
      !isLabel(text) &&
      !orderIdIn(text.text) &&
      !marketOfChannel(text.text) &&
      /\p{L}/u.test(text.text) &&
      !/^\p{Script=Latin}{1,2}$/u.test(text.text),
  );
  const caseId = caseIdOf(links) ?? part.getAttribute('data-case-id') ?? undefined;
  const orderId = maybe('orderId', [
    ['link', () => orderIdOf([], links)],
    ['text', () => orderIdOf(texts, [])],
  ]);
  const buyer = find('buyer', [
    ['test-id', () => said(part, SELECTORS.rowBuyer)?.replace(/^[^:：]{2,20}[:：]\s*/, '')],
    ['label', () => labelled(texts, 'buyer')],
    ['structure', () => plainTexts[0]?.text.slice(0, 80)],
  ]);
  const rest = plainTexts.filter(({ text }) => text !== buyer);
  const subject = find('subject', [
    ['test-id', () => said(part, SELECTORS.rowSubject)],
    ['label', () => behind(texts, /^(?:subject|betreff|主题|件名|objet|asunto|oggetto)$/)?.text],
    ['structure', () => (rest.length > 1 ? rest[0]?.text : undefined)],
  ]);
  const preview = maybe('last', [
    ['test-id', () => said(part, SELECTORS.rowPreview)],
    ['structure', () => rest.findLast(({ text }) => text !== subject)?.text],
    ['subject', () => subject],
  ]);
  const expected = expect();
  const needsReply = find('needsReply', [[expected?.[0] ?? '', () => expected?.[1]]]);
  const resolved = texts.some(({ word }) => RESOLVED.test(word) && !NEEDS_REPLY.test(word));
  const market = maybe('market', [['sales channel', () => marketIn(texts)]]);
  const time = timed(stamp?.time);
  if (time.missing) missing.push('at');
  const own = preview !== undefined && OWN_PREVIEW.test(preview);
  const last: MessageSeen | undefined =
    preview === undefined
      ? undefined
      : {
          ...time,
          direction: own || (needsReply === false && !resolved) ? 'outbound' : 'inbound',
          text: preview.replace(OWN_PREVIEW, ''),
        };
  const externalId = conversationId({
    ...known({ orderId, caseId, buyer, subject }),
  });
  if (!externalId) return [];
  const url = addressIn(
    links.find((link) => caseIdIn(link.getAttribute('href') ?? '')),
    sight.page,
  );
  const fulfilment = labelled(texts, 'fulfilment');
  const seen: TicketSeen = {
    type: 'ticket',
    kind: 'message',
    externalId,
    missing,
    ways,
    ...known({ market, orderId, buyer, subject, needsReply, last, url }),
    ...(resolved && { state: 'resolved' as const }),
    ...(fulfilment && /fba|amazon/i.test(fulfilment) && { fulfilment: 'fba' as const }),
  };
  const selected =
    /\b(?:selected|active|current)\b/.test(
      `${part.getAttribute('class')} ${first(part, '[aria-selected="true"], [aria-current], .selected, .active') ? 'selected' : ''}`,
    ) || part.getAttribute('aria-selected') === 'true';
  return [{ element: part, seen, selected, ...known({ caseId }) }];
}

/** The page's own count of conversations that await a reply: in a tile, a filter or a heading. */
export function needsReplyCount(sight: Sight): number | undefined {
  const { texts } = sight;
  for (const [index, { word, element }] of texts.entries()) {
    const match = /^(.*?)\s*[(:]?\s*(\d{1,5})\)?$/.exec(word);
    if (match && NEEDS_REPLY.test(match[1] ?? '')) return Number(match[2]);
    if (!NEEDS_REPLY.test(word) || closest(element, SELECTORS.row)) continue;
    for (const near of [texts[index + 1], texts[index - 1]]) {
      if (
        near &&
        /^\(?\d{1,5}\)?$/.test(near.word) &&
        element.parentElement &&
        (contains(element.parentElement, near.element) ||
          closest(near.element, '[class*="tile" i]') === closest(element, '[class*="tile" i]'))
      ) {
        return Number(near.word.replace(/\D/g, ''));
      }
    }
  }
  return undefined;
}
