/** What rules do once: to what was decided of a ticket, to its record, and outside the store. Pure. */
import type { Alert } from '@/lib/domain/alert.ts';
import type { TicketEvent } from '@/lib/domain/record.ts';
import type { MomentaryAction, RoutingRule } from '@/lib/domain/rule.ts';
import type { Decided, Ticket } from '@/lib/domain/ticket.ts';
import { FAR_FUTURE, type Instant, MINUTE } from '@/lib/domain/time.ts';
import type { Decision } from '@/lib/protocol.ts';
import { openSteps } from '@/lib/replies/playbooks/index.ts';
import type { Moment } from '@/lib/routing/moments.ts';
import { decide, pick } from '../decide.ts';

export interface Done {
  readonly decided: Decided;
  readonly records: readonly TicketEvent[];
  readonly alerts: readonly Alert[];
}

/** A snooze that would be shorter is none, ms. */
const SHORTEST_SNOOZE = MINUTE;

/** Under which everything stands that a rule did on a ticket; then the moment and the place of the action. */
export const actPrefix = (ruleId: string, ticketId: string): string => `rule|${ruleId}|${ticketId}|`;

/** Who the record says it was. */
const ruleAuthor = ({ name }: RoutingRule): string => `rule ${name}`;

/** The moment by which somebody must act for a platform's sake: no rule lets a ticket sleep longer. */
const mustWake = ({ derived }: Ticket): Instant =>
  Math.min(FAR_FUTURE, ...derived.obligations.filter(({ hard }) => hard).map(({ deadline, lead }) => deadline - lead));

/** What an action decides, where it decides anything and may. */
function decisionOf(action: MomentaryAction, ticket: Ticket, now: Instant): Decision | undefined {
  if (action.do === 'snooze') {
    const until = Math.min(now + action.minutes * MINUTE, mustWake(ticket));
    return until - now < SHORTEST_SNOOZE ? undefined : { status: 'snoozed', snoozedUntil: until };
  }
  if (action.do !== 'status') return undefined;
  // What a person may only do by saying why, no rule does.
  const settles = action.status === 'resolved' || action.status === 'closed';
  if (settles && openSteps(ticket).length > 0) return undefined;
  return ticket.derived.status === action.status ? undefined : { status: action.status };
}

const channelsOf = (action: MomentaryAction): readonly string[] | undefined => {
  if (action.do === 'alert') return action.channels;
  if (action.do === 'desktop') return ['desktop'];
  return action.do === 'webhook' ? [action.channel] : undefined;
};

/** An alert about a ticket by a rule. Holds nothing of the buyer. */
function ruleAlert(id: string, rule: RoutingRule, ticket: Ticket, now: Instant): Alert {
  const { portal, store, market, kind, url } = ticket.observed;
  const { severity, actBy, obligations } = ticket.derived;
  const [soonest] = obligations;
  return {
    id,
    kind: 'rule',
    at: now,
    shop: { portal, store },
    ...(market ? { market } : {}),
    ticketId: ticket.id,
    ticketKind: kind,
    severity,
    ...(actBy < FAR_FUTURE ? { actBy } : {}),
    ...(soonest ? { deadline: soonest.deadline } : {}),
    ...(url ? { url } : {}),
    values: { rule: rule.name },
  };
}

/** Does what a rule does at a moment, in order; each action sees what those before it decided. */
export function act(ticket: Ticket, { id: moment, rule, at, actions }: Moment): Done {
  let { decided } = ticket;
  const records: TicketEvent[] = [];
  const alerts: Alert[] = [];
  actions.forEach((action, index) => {
    const id = `${moment}|${index}`;
    const event = { id, ticketId: ticket.id, at, by: ruleAuthor(rule) };
    const decision = decisionOf(action, ticket, at);
    const channels = channelsOf(action);
    if (decision) {
      const before = decided;
      decided = decide(before, decision, at);
      const fields = ['status', 'statusAt', 'snoozedUntil'];
      records.push({ ...event, what: 'decided', before: pick(before, fields), after: pick(decided, fields) });
    } else if (action.do === 'note') {
      decided = { ...decided, notes: [...decided.notes, { id, text: action.text, by: event.by, at }] };
      records.push({ ...event, what: 'noted' });
    } else if (channels) {
      alerts.push({ ...ruleAlert(id, rule, ticket, at), ...(channels.length > 0 ? { channels } : {}) });
      records.push({ ...event, what: 'alerted' });
    }
  });
  return { decided, records, alerts };
}
