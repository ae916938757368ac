/** The conversations of the inbox's list. */
import type { MessageSeen, TicketSeen } from '@/lib/domain/reading.ts';
import { all, contains, first } from '../kit/dom.ts';
import { timed } from '../kit/stamps.ts';
import { createEvidence, known } from '../kit/ways.ts';
import { marketOfChannel } from './hosts.ts';
import { caseIdIn, conversationId, orderIdIn } from './identity.ts';
import { rowParts } from './inbox-parts.ts';
import { SELECTORS } from './selectors.ts';
import {
  addressIn,
  behind,
  caseIdOf,
  isLabel,
  labelled,
  marketIn,
  orderIdOf,
  type Sight,
  said,
  textsIn,
} from './sight.ts';
import type { Text } from './texts.ts';
import { NEEDS_REPLY, REPLIED, RESOLVED, UNRESOLVED } from './words.ts';

export interface Row {
  readonly element: Element;
  readonly seen: TicketSeen;
  readonly caseId?: string;
  readonly selected: boolean;
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
  const times = texts.filter(({ time }) => time);
  // Somebody may be called Sunday: a word is the row's time only where no number is.
  const stamp =
    (stampElement && times.find(({ element }) => contains(stampElement, element))) ??
    times.find(({ text }) => /\d/.test(text)) ??
    times.at(-1);
  const isBadge = ({ word }: Text) =>
    NEEDS_REPLY.test(word) || RESOLVED.test(word) || REPLIED.test(word) || UNRESOLVED.test(word);
  const plainTexts = texts.filter(
    (text) =>
      !(text.time && (text === stamp || /\d/.test(text.text))) &&
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
    ['subject', () => (first(part, SELECTORS.rowPreview) ? undefined : subject)],
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
