import { INTENTS, type Intent } from '@/lib/domain/vocabulary.ts';
import type { Hit } from './matcher.ts';

export interface IntentScore {
  readonly intent: Intent;
  readonly score: number;
  readonly words: readonly string[];
}

/**
 * Risks outrank every other wish in the same message ("where is it? else I open a claim" is a claim threat), in this
 * order, as soon as one is said outright.
 */
const RISKS: readonly Intent[] = ['safety', 'claim_threat', 'review_threat', 'spam_phishing', 'authenticity'];

/**
 * Of the rest the better read wins, weighed by how specific it is: a cause (damaged, wrong, charged twice) says more
 * than the wish that follows from it (refund, return), and that more than a question or a thank-you.
 */
const SPECIFICITY: Readonly<Partial<Record<Intent, number>>> = {
  privacy_request: 1.5,
  customs_duty: 1.45,
  payment_issue: 1.35,
  wholesale_b2b: 1.35,
  invoice_tax: 1.3,
  warranty_repair: 1.25,
  change_order: 1.2,
  cancel_order: 1.2,
  wrong_or_missing_item: 1.2,
  personalization: 1.15,
  not_received: 1.15,
  damaged_defective: 1.1,
  exchange_replacement: 1.05,
  product_question: 0.75,
  positive_feedback: 0.45,
};

/** Said outright: the weight from which one cue is enough. */
export const OUTRIGHT = 2;
/** A reading below this is no reading. */
const FAINT = 0.9;
/** How much further cues add to the strongest, and the most they can. */
const FURTHER = 0.3;
const MOST_FURTHER = 0.6;

/** A negation beside these turns them round; elsewhere it belongs to the wish ("not received") or is no answer. */
const NEGATABLE: readonly string[] = [
  'damaged_defective',
  'authenticity',
  'safety',
  'claim_threat',
  'review_threat',
  'positive_feedback',
  'flag:authenticity',
  'flag:safety',
  'flag:claim_threat',
  'flag:review_threat',
  'flag:legal_threat',
];

/** Whether a hit says what it seems to say. */
export const holds = (hit: Hit): boolean => !(hit.negated && NEGATABLE.includes(hit.key));

/** Whether all that was heard of something was turned round: "not a fake". */
export const isDenied = (hits: readonly Hit[], ...keys: readonly string[]): boolean => {
  const own = hits.filter((hit) => keys.includes(hit.key) && hit.weight > 0);
  return own.length > 0 && !own.some(holds);
};

const strength = (hits: readonly Hit[]): number => {
  const apart: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => b.weight - a.weight)) {
    if (!apart.some(({ from, to }) => hit.from < to && from < hit.to)) apart.push(hit);
  }
  const [best = 0, ...rest] = apart.map(({ weight }) => weight);
  const further = rest.reduce((sum, weight) => sum + weight * FURTHER, 0);
  return best + Math.min(further, best * MOST_FURTHER);
};

/** Every intent that was read, strongest first: risks said outright, then by specificity. */
export const scoreIntents = (hits: readonly Hit[]): readonly IntentScore[] => {
  const scores = INTENTS.map((intent): IntentScore & { raw: number } => {
    const own = hits.filter((hit) => hit.key === intent && holds(hit));
    const away = own.filter(({ weight }) => weight < 0).reduce((sum, { weight }) => sum + weight, 0);
    const found = own.filter(({ weight }) => weight > 0);
    const raw = strength(found) + away;
    const words = [...new Set(found.toSorted((a, b) => b.weight - a.weight).map((hit) => hit.words))];
    return { intent, score: raw * (SPECIFICITY[intent] ?? 1), words, raw };
  });
  const rank = ({ intent, raw }: (typeof scores)[number]) =>
    raw >= OUTRIGHT && RISKS.includes(intent) ? RISKS.indexOf(intent) : RISKS.length;
  return scores.filter(({ raw }) => raw >= FAINT).sort((a, b) => rank(a) - rank(b) || b.score - a.score);
};
