/**
 * Every message between contexts, by kind. Reports and page commands travel between page agents and the background,
 * queries and commands between our own pages and the background; all over ports (`lib/link/`).
 */
import type { Order } from '@/lib/domain/order.ts';
import type { Reading, TicketKey } from '@/lib/domain/reading.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import type { PageHealth, Tally, TicketEvent } from '@/lib/domain/record.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { RailPlace, Settings } from '@/lib/domain/settings.ts';
import type { Template } from '@/lib/domain/template.ts';
import type { Message, Ticket, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { GuardViolation, Language, PortalId, Severity, Status } from '@/lib/domain/vocabulary.ts';

/** `url` is where the page agent stood when it read; it counts only where the browser's own word agrees. */
export interface PageReport {
  readonly url: string;
  readonly reading: Reading;
}

/** Page agent -> background. All a page may ever say. */
export interface Reports {
  /** A page was read. Repeating it changes nothing. Answered when stored. */
  'page.read': (report: PageReport) => { stored: true };
  /** The page went on, without a reload, to addresses of the portal's other page agent: send that one. */
  'agent.change': (request: Record<string, never>) => { changed: true };
  /** The agent clicked the rail: a one-time pass for the frame about to be created in this tab. */
  'frame.request': (request: Record<string, never>) => { nonce: string };
  /** The rail was dragged. */
  'rail.place': (place: RailPlace) => { stored: true };
}

/** Background -> page agent: what the rail shows (nothing of a buyer), already in the UI's language. */
export interface RailState {
  /** Open tickets whose act-by time has come, at most 99. */
  readonly due: number;
  readonly open: number;
  /** Act-by time of the most urgent open ticket. */
  readonly actBy?: Instant;
  readonly severity?: Severity;
  readonly place: RailPlace;
  readonly label: string;
  readonly theme: 'auto' | 'light' | 'dark';
}

export type DraftPolicy = 'ask' | 'replace' | 'append';

export type InsertOutcome =
  /** The composer was read back and holds exactly the text. */
  | { readonly result: 'inserted' }
  /** The composer holds the agent's own words; nothing was touched. Ask, then repeat with `replace` or `append`. */
  | { readonly result: 'draft-exists'; readonly draft: string }
  /** The page shows another ticket by now; nothing was touched. */
  | { readonly result: 'thread-changed' }
  /** No page with this ticket's composer is open; copy the text instead. `url` shows the ticket. */
  | { readonly result: 'no-composer'; readonly url?: string }
  | { readonly result: 'too-long'; readonly maxLength: number }
  /** The portal's composer did not keep the text. */
  | { readonly result: 'refused'; readonly holds: string };

/** Background -> page agent: act on the portal for the person looking at it. Never sends. */
export interface PageCommands {
  'composer.insert': (order: { text: string; expect: TicketKey; draft: DraftPolicy }) => InsertOutcome;
  'frame.toggle': (order: { open?: boolean }) => { open: boolean };
}

/** What changed; views ask again for what stands under it. Pushed to views as `changed`, to page agents as `rail`. */
export type Topic =
  | 'tickets'
  | 'counts'
  | 'rules'
  | 'templates'
  | 'settings'
  | 'context'
  | 'health'
  | 'ticket'
  | `ticket:${string}`;

export interface QueueFilter {
  readonly status?: Status;
  readonly portal?: PortalId;
  readonly queue?: string;
  readonly mine?: boolean;
  readonly language?: Language;
  readonly severity?: Severity;
  /** Words looked for in buyer, order number, subject, message and notes. */
  readonly search?: string;
}

/** What the list needs of a ticket, without its thread. */
export interface QueueRow {
  readonly ticket: Ticket;
}

export interface Counts extends Tally {
  readonly open: number;
}

export interface TicketDetail {
  readonly ticket: Ticket;
  readonly messages: readonly Message[];
  readonly order?: Order;
  readonly events: readonly TicketEvent[];
  /** A tab shows this ticket with a composer right now. */
  readonly insertable: boolean;
}

/** What the page beside this view shows. */
export interface TabContext {
  readonly portal?: PortalId;
  readonly focus?: TicketId;
  readonly health?: PageHealth;
}

export interface RenderedReply {
  readonly text: string;
  readonly language: Language;
  /** Variables the template wanted and the ticket lacks: inserting is refused until they are filled. */
  readonly missing: readonly string[];
  readonly violations: readonly {
    readonly violation: GuardViolation;
    readonly words: string;
    readonly reason: Reason;
  }[];
}

export interface RulePreview {
  readonly looked: number;
  readonly matched: number;
  readonly samples: readonly Ticket[];
}

/** View -> background: read the store. Never changes anything. */
export interface Queries {
  'queue.list': (ask: { filter: QueueFilter; limit: number; after?: { actBy: Instant; id: TicketId } }) => {
    rows: readonly QueueRow[];
    more: boolean;
  };
  'queue.counts': (ask: Record<string, never>) => Counts;
  'ticket.get': (ask: { id: TicketId }) => TicketDetail | null;
  'tab.context': (ask: Record<string, never>) => TabContext;
  /** Templates, best fit for the ticket first (intent, portal, fulfilment, language), all when none is given. */
  'template.list': (ask: { ticketId?: TicketId; search?: string }) => readonly Template[];
  'template.render': (ask: { templateId: string; ticketId?: TicketId; language?: Language }) => RenderedReply;
  /** Judges an edited reply before it is inserted. */
  'reply.check': (ask: { text: string; ticketId: TicketId }) => Pick<RenderedReply, 'missing' | 'violations'>;
  'rule.list': (ask: Record<string, never>) => readonly RoutingRule[];
  'rule.preview': (ask: { rule: RoutingRule }) => RulePreview;
  'settings.get': (ask: Record<string, never>) => Settings;
  'health.list': (ask: Record<string, never>) => readonly PageHealth[];
  /** Everything stored, as JSON text. */
  'data.export': (ask: Record<string, never>) => string;
}

/** What a person may change on a ticket. `null` takes a choice back, so that triage and routing decide again. */
export interface Decision {
  readonly status?: Status | null;
  readonly snoozedUntil?: Instant | null;
  readonly assignee?: string | null;
  readonly queue?: string | null;
  readonly severity?: Severity | null;
  readonly tags?: readonly string[] | null;
}

/** View -> background: a person decided something. Each carries an operation id, so that a retry changes nothing. */
export interface Commands {
  /** The in-page frame shows its one-time pass; nothing else is answered before. */
  'view.bind': (pass: { nonce: string }) => { bound: boolean };
  'ticket.decide': (order: { id: TicketId; decision: Decision }) => { eventId: string };
  'ticket.note': (order: { id: TicketId; text: string }) => { eventId: string };
  /** Takes back one decision, unless somebody decided the same fields since. */
  'ticket.undo': (order: { eventId: string }) => { undone: boolean };
  /** Focuses the tab that shows the ticket, or opens one. */
  'ticket.open': (order: { id: TicketId }) => { opened: 'focused' | 'new' | 'none' };
  'reply.insert': (order: { id: TicketId; text: string; draft: DraftPolicy }) => InsertOutcome;
  'template.save': (order: { template: Template }) => { stored: true };
  'template.delete': (order: { id: string }) => { stored: true };
  /** Replaces the whole ordered list; refuses (with the sentence) a rule that cannot be judged. */
  'rule.replace': (order: { rules: readonly RoutingRule[] }) => { stored: true };
  'settings.change': (order: { change: Partial<Settings> }) => Settings;
  'data.deleteAll': (order: { confirm: 'delete' }) => { stored: true };
}

/** One handler per message: `satisfies Handlers<Commands, Caller>` makes a forgotten one a type error. */
export type Handlers<Messages, Caller> = {
  readonly [Name in keyof Messages]: Messages[Name] extends (data: infer Data) => infer Answer
    ? (data: Data, caller: Caller) => Answer | Promise<Answer>
    : never;
};

export type DataOf<Message> = Message extends (data: infer Data) => unknown ? Data : never;
export type AnswerOf<Message> = Message extends (data: never) => infer Answer ? Answer : never;

export const PAGE_PORT = 'portside:page';
export const VIEW_PORT = 'portside:view';
export type { PageHealth, Tally, TicketEvent } from '@/lib/domain/record.ts';
