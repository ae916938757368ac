/** Judges a reply before it is put into a composer. */
import type { Violation } from '@/lib/domain/guard.ts';
import { type Language, PORTALS } from '@/lib/domain/vocabulary.ts';
import attachmentOrHtml from './attachment-or-html.ts';
import brandDisparagement from './brand-disparagement.ts';
import cardDataRequest from './card-data-request.ts';
import { type Draft, readDraft, type Span } from './draft.ts';
import externalLink from './external-link.ts';
import fbaBlame from './fba-blame.ts';
import guaranteeOfDeliveryDate from './guarantee-of-delivery-date.ts';
import type { GuardContext, GuardRule } from './guard-rule.ts';
import marketingPromotion from './marketing-promotion.ts';
import offPlatformContact from './off-platform-contact.ts';
import piiExposure from './pii-exposure.ts';
import reviewIncentive from './review-incentive.ts';
import reviewSolicitation from './review-solicitation.ts';
import rudeTone from './rude-tone.ts';
import unapprovedFullRefundPromise from './unapproved-full-refund-promise.ts';
import unresolvedPlaceholder from './unresolved-placeholder.ts';
import { WORDS } from './words/index.ts';
import wrongLanguage from './wrong-language.ts';

export type { GuardContext } from './guard-rule.ts';

/** Worst kinds first: the order in which findings are shown. */
export const GUARD_RULES: readonly GuardRule[] = [
  unresolvedPlaceholder,
  cardDataRequest,
  piiExposure,
  reviewIncentive,
  reviewSolicitation,
  offPlatformContact,
  externalLink,
  unapprovedFullRefundPromise,
  fbaBlame,
  marketingPromotion,
  guaranteeOfDeliveryDate,
  brandDisparagement,
  rudeTone,
  attachmentOrHtml,
  wrongLanguage,
];

/** What a settings page lists: each rule with its level where nobody set another, and where it holds. */
export const RULE_TABLE = GUARD_RULES.map(({ violation, level, portals = PORTALS, fulfilments }) => ({
  violation,
  level,
  portals,
  ...(fulfilments ? { fulfilments } : {}),
}));

const MOST_WORDS = 3;
/** Longer than any portal takes; a reply is judged whole or, beyond this, by its beginning. UTF-16 code units. */
const LONGEST = 6_000;

const holds = ({ portals, fulfilments }: GuardRule, { portal, fulfilment }: GuardContext): boolean =>
  (!portals || portals.includes(portal)) && (!fulfilments || (!!fulfilment && fulfilments.includes(fulfilment)));

/** In the order of the text, none inside another, no words twice. */
function quoted(draft: Draft, spans: readonly Span[]): (readonly [number, number])[] {
  const sorted = spans.map((span) => draft.origin(span)).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: (readonly [number, number])[] = [];
  const seen = new Set<string>();
  for (const [start, end] of sorted) {
    const words = draft.text.slice(start, end);
    if (start < (kept.at(-1)?.[1] ?? 0) || seen.has(words) || words.trim() === '') continue;
    seen.add(words);
    kept.push([start, end]);
  }
  return kept.slice(0, MOST_WORDS);
}

/** The language to answer in: what the draft is written in, else the buyer's. */
function tongue({ context, reading, languages }: Draft): Language {
  if (context.draftLanguage) return context.draftLanguage;
  if (reading && reading.language !== 'und') return reading.language;
  if (context.language !== 'und') return context.language;
  return languages[0] ?? 'en';
}

function violationOf(rule: GuardRule, draft: Draft): Violation[] {
  const spans = quoted(draft, rule.find(draft));
  if (spans.length === 0) return [];
  const { violation, level, sources, suggest } = rule;
  const words = spans.map(([start, end]) => draft.text.slice(start, end));
  const source = sources[draft.context.portal] ?? sources.any;
  return [
    {
      violation,
      level,
      words: words.join(' · '),
      spans,
      reason: { code: `guard_${violation}`, words },
      ...(source ? { rule: source } : {}),
      ...(suggest ? { suggestion: WORDS[tongue(draft)].suggest[suggest] } : {}),
    },
  ];
}

/** At most one violation a rule, in the order of `GUARD_RULES`. Pure: the same text and context give the same. */
export function judge(text: string, context: GuardContext): Violation[] {
  const draft = readDraft(text.slice(0, LONGEST), context);
  return GUARD_RULES.filter((rule) => holds(rule, context)).flatMap((rule) => violationOf(rule, draft));
}
