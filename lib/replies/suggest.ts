/** The reply that suits a ticket, from what the buyer wants, where the order stands, what is owed and the templates. */
import type { Order } from '@/lib/domain/order.ts';
import type { Suggested, SuggestWhy } from '@/lib/domain/suggestion.ts';
import type { Template } from '@/lib/domain/template.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Fulfilment, Intent, Language } from '@/lib/domain/vocabulary.ts';
import { rankOf, type Surroundings } from './rank.ts';
import { isTrueOf } from './starter/when.ts';

export interface SuggestTools extends Pick<Surroundings, 'uses' | 'now'> {
  render(template: Template): {
    readonly text: string;
    readonly language: Language;
    readonly missing: readonly string[];
  };
  /** Whether the guard lets it through. */
  sound(text: string, language: Language): boolean;
}

interface Situation {
  readonly why: SuggestWhy;
  /** What a fitting template is about, best first. */
  readonly intents: readonly Intent[];
}

/** Nobody answers these with a template. */
const NEVER: readonly Intent[] = ['spam_phishing', 'other'];
const PARCEL: readonly Intent[] = ['wismo', 'not_received'];
const UNDO: readonly Intent[] = ['cancel_order', 'change_order'];
const AWAY = ['shipped', 'delivered'] as const;
const HERE = ['pending', 'unshipped'] as const;

/** What the matter is once the order's state is known: a buyer who asks where it is while it stands as delivered has lost it. */
function situationOf({ observed, derived }: Ticket, order: Order | undefined): Situation {
  const { intent, obligations, advice = [] } = derived;
  const state = order?.state;
  const advised = (code: string) => advice.some((one) => one.code === code);
  const owes = (kind: string) => obligations.some((one) => one.kind === kind);
  const parcel = PARCEL.includes(intent);
  if (observed.kind === 'claim' || owes('claim')) return { why: 'claim', intents: [intent, 'claim_threat'] };
  if (observed.kind === 'return' || owes('return')) return { why: 'returned', intents: ['return_request', intent] };
  if (state === 'refunded' && (parcel || intent === 'refund_request'))
    return { why: 'refunded', intents: ['refund_request'] };
  if (state === 'cancelled' && (parcel || UNDO.includes(intent)))
    return { why: 'cancelled', intents: ['cancel_order'] };
  if (intent === 'wismo' && (state === 'delivered' || advised('advice_delivered')))
    return { why: 'delivered', intents: ['not_received'] };
  if (parcel && (HERE.some((one) => one === state) || advised('advice_not_shipped')))
    return { why: 'notShipped', intents: ['wismo'] };
  if (UNDO.includes(intent) && AWAY.some((one) => one === state))
    return { why: 'alreadyShipped', intents: ['return_request', intent] };
  if (parcel && (advised('advice_fba') || advised('advice_fbt'))) return { why: 'platformShips', intents: [intent] };
  return { why: intent === 'positive_feedback' ? 'thanks' : 'intent', intents: [intent] };
}

const takes = (list: readonly string[], value: string) => list.length === 0 || list.includes(value);

/** A template for one way of shipping is never used where the way is not known. */
const fits = ({ kind, intents, portals, fulfilments }: Template, intent: Intent, portal: string, shipped: Fulfilment) =>
  kind !== 'partial' && intents.includes(intent) && takes(portals, portal) && takes(fulfilments, shipped);

function dueOf({ derived: { obligations } }: Ticket): Instant | undefined {
  const dues = obligations.filter(({ kind }) => kind === 'reply' || kind === 'claim' || kind === 'return');
  return dues.length > 0 ? Math.min(...dues.map(({ deadline }) => deadline)) : undefined;
}

/**
 * The best template whose variables the ticket knows and that the guard lets through: first one in the buyer's language
 * without fields to fill in, else one with fields or in another language. Without any, what is missing for those that would fit; nothing missing means that none fits.
 */
export function suggestReply(
  ticket: Ticket,
  order: Order | undefined,
  templates: readonly Template[],
  { render, sound, uses, now }: SuggestTools,
): Suggested {
  const { observed, derived } = ticket;
  if (NEVER.includes(derived.intent) && observed.kind === 'message') return { missing: [] };
  const { why, intents } = situationOf(ticket, order);
  const shipped = observed.fulfilment === 'unknown' ? (order?.fulfilment ?? 'unknown') : observed.fulfilment;
  const missing = new Set<string>();
  let other: Suggested | undefined;
  for (const intent of intents) {
    const around = { ticket: { ...ticket, derived: { ...derived, intent } }, uses, now };
    const ranked = templates
      .filter((one) => fits(one, intent, observed.portal, shipped) && isTrueOf(one.id, { ticket, order, now }))
      .map((template) => ({ template, points: rankOf(template, around).points }))
      .sort((a, b) => b.points - a.points || (a.template.id < b.template.id ? -1 : 1));
    for (const { template } of ranked) {
      const rendered = render(template);
      const gaps = rendered.missing.filter((name) => !name.startsWith('field.'));
      if (gaps.length > 0) for (const name of gaps) missing.add(name);
      else if (rendered.text !== '' && sound(rendered.text, rendered.language)) {
        const due = dueOf(ticket);
        const { id, name } = template;
        const { text, language, missing: fields } = rendered;
        const found = {
          template: { id, name },
          text,
          language,
          fields,
          why,
          intent: derived.intent,
          ...(due ? { due } : {}),
        };
        if ((language === derived.language || derived.language === 'und') && fields.length === 0) return found;
        other ??= found;
      }
    }
  }
  return other ?? { missing: [...missing] };
}
