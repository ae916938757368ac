/** Evidence for triage tests, made up. */
import type { Order } from '@/lib/domain/order.ts';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { Decided, Derived, Message, Observed, TicketId } from '@/lib/domain/ticket.ts';
import { HOUR, type Instant } from '@/lib/domain/time.ts';
import { assess, type Evidence, weigh } from '@/lib/triage/assess.ts';
import type { Content } from '@/lib/triage/content.ts';
import { finish, type RoutedParts } from '@/lib/triage/finish.ts';
import { readThread } from '@/lib/triage/thread.ts';

/** A Tuesday. */
export const NOW: Instant = Date.parse('2026-11-24T12:00:00Z');

export const anOrder = (changes: Partial<Order>): Order => ({
  id: 'amazon:na:O-1',
  portal: 'amazon',
  store: 'na',
  externalId: 'O-1',
  changedAt: NOW,
  fulfilment: 'fbm',
  ...changes,
});

const anObserved = (changes: Partial<Observed> = {}): Observed => ({
  portal: 'amazon',
  store: 'na',
  kind: 'message',
  externalId: 'T-1',
  fulfilment: 'fbm',
  messageCount: 1,
  firstSeenAt: NOW - 2 * HOUR,
  changedAt: NOW - 2 * HOUR,
  missing: [],
  ...changes,
});

/** A thread from lines like `['in', 3, 'Where is it?']`: direction, hours ago, text; `auto` is an automatic reply. */
export const aThread = (
  ...lines: readonly (readonly ['in' | 'out' | 'auto' | 'note', number, string])[]
): readonly Message[] =>
  lines.map(([who, hoursAgo, text], position) => ({
    id: `amazon:na:message:T-1#${position}`,
    ticketId: 'amazon:na:message:T-1' as TicketId,
    position,
    direction: who === 'in' ? 'inbound' : who === 'note' ? 'internal' : 'outbound',
    text,
    at: NOW - hoursAgo * HOUR,
    ...(who === 'auto' ? { automatic: true } : {}),
  }));

export const NOTHING_ROUTED: RoutedParts = { tags: [], route: [] };

export interface Given {
  readonly observed?: Partial<Observed>;
  readonly decided?: Partial<Decided>;
  readonly messages?: readonly Message[];
  readonly order?: Evidence['order'];
  readonly history?: Evidence['history'];
  readonly strain?: Evidence['strain'];
  readonly settings?: Partial<Evidence['settings']>;
  readonly now?: Instant;
  readonly routed?: Partial<RoutedParts>;
}

export const evidenceOf = ({
  observed,
  decided,
  messages = [],
  order,
  history,
  strain,
  settings,
  now = NOW,
}: Given): Evidence => ({
  observed: anObserved(observed),
  decided: { notes: [], ...decided },
  messages,
  ...(order ? { order } : {}),
  ...(history ? { history } : {}),
  ...(strain ? { strain } : {}),
  settings: { ...DEFAULT_SETTINGS, ...settings },
  now,
});

/** The whole of triage over one ticket, with nothing routed unless said. */
export function derive(given: Given): Derived {
  const evidence = evidenceOf(given);
  return finish(assess(evidence), { ...NOTHING_ROUTED, ...given.routed }, evidence.decided, evidence.settings);
}

const NOTHING_SAID: Content = {
  language: 'en',
  intent: 'other',
  confidence: 1,
  intentWords: [],
  flags: [],
  urgent: false,
  thanksOnly: false,
};

/** The same where the words were understood as said here, so that a test of what is owed is none of understanding. */
export function deriveAs(content: Partial<Content>, given: Given): Derived {
  const { messages, ...evidence } = evidenceOf(given);
  const thread = readThread(evidence.observed, messages, () => true);
  const assessment = weigh(evidence, thread, { ...NOTHING_SAID, ...content });
  return finish(assessment, { ...NOTHING_ROUTED, ...given.routed }, evidence.decided, evidence.settings);
}

export const flagsOf = ({ flags }: Derived) => flags.map(({ flag }) => flag);
export const owed = (derived: Derived, id: string) => derived.obligations.find((obligation) => obligation.id === id);
