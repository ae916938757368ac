/**
 * Every message between contexts, by kind. Reports and page commands travel between page agents and the background,
 * queries and commands between our own pages and the background; all over ports (`lib/link/`).
 */
import type { AccountId, AccountView, EnteredMetrics } from '@/lib/domain/account.ts';
import type { Calendar, HoursTried } from '@/lib/domain/calendar.ts';
import type { Correction } from '@/lib/domain/correction.ts';
import type { Recovery, StoreState } from '@/lib/domain/custody.ts';
import type { Decision } from '@/lib/domain/decision.ts';
import type { DueAhead } from '@/lib/domain/due.ts';
import type { FileProblem, ReadHolidays } from '@/lib/domain/holiday-file.ts';
import type { InsertOrder, InsertOutcome } from '@/lib/domain/insertion.ts';
import type { PolicyFile } from '@/lib/domain/policy.ts';
import type { QueueFilter } from '@/lib/domain/queue-filter.ts';
import type { Reading } from '@/lib/domain/reading.ts';
import type { RailPlace, Settings } from '@/lib/domain/settings.ts';
import type { StoreRef, TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { Intent, MessageFlag } from '@/lib/domain/vocabulary.ts';
import type { AgentCommands, AgentQueries } from './protocol/agents.ts';
import type { AlertCommands, AlertQueries } from './protocol/alerts.ts';
import type { ApprovalCommands, ApprovalQueries } from './protocol/approvals.ts';
import type { AssistCommands, AssistQueries } from './protocol/assist.ts';
import type { ComposerReports } from './protocol/composer.ts';
import type { ContinuityCommands, ContinuityQueries } from './protocol/continuity.ts';
import type { EngineCommands, EngineQueries } from './protocol/engines.ts';
import type { ExchangeCommands, ExchangeQueries } from './protocol/exchange.ts';
import type { HealthCommands, HealthQueries } from './protocol/health.ts';
import type { PortalCommands, PortalQueries, PortalReports } from './protocol/portals.ts';
import type { PrivacyCommands, PrivacyQueries } from './protocol/privacy.ts';
import type { RecordCommands, RecordPageCommands, RecordQueries } from './protocol/record.ts';
import type { RepairCommands, RepairPageCommands, RepairQueries, RepairReports } from './protocol/repair.ts';
import type { ReplyCommands, ReplyQueries } from './protocol/replies.ts';
import type { RoutingCommands, RoutingQueries } from './protocol/routing.ts';
import type { SiteCommands, SiteQueries } from './protocol/sites.ts';
import type { TeamCommands, TeamQueries } from './protocol/team.ts';
import type { TemplateCommands, TemplateQueries } from './protocol/templates.ts';
import type { TranslationCommands, TranslationQueries } from './protocol/translation.ts';
import type { Counts, QueueRow, TabContext, TicketDetail } from './protocol/views.ts';

/** `url` is where the page agent stood when it read; it counts only where the browser's own word agrees. */
export interface PageReport {
  readonly url: string;
  readonly reading: Reading;
  /** The repair helper is there: what was taught for the page is in it. */
  readonly mended?: true;
}

/** Page agent -> background. All a page may ever say. */
export interface Reports extends ComposerReports, RepairReports, PortalReports {
  /** A page was read. Repeating it changes nothing. Answered when stored. */
  'page.read': (report: PageReport) => { stored: true };
  /** The page went on, without a reload, to addresses of the portal's other page agent: send that one. */
  'agent.change': (request: Record<string, never>) => { changed: true };
  /** The agent clicked the rail: a one-time pass for the frame about to be created in this tab. */
  'frame.request': (request: Record<string, never>) => { nonce: string };
  /** The rail was dragged. */
  'rail.place': (place: RailPlace) => { stored: true };
}

/** Background -> page agent: act on the portal for the person looking at it. Never sends. */
export interface PageCommands extends RepairPageCommands, RecordPageCommands {
  'composer.insert': (order: InsertOrder) => InsertOutcome;
  'frame.toggle': (order: { open?: boolean }) => { open: boolean };
}

/** View -> background: read the store. Never changes anything. */
export interface Queries
  extends TemplateQueries,
    ReplyQueries,
    ApprovalQueries,
    TranslationQueries,
    EngineQueries,
    AlertQueries,
    AssistQueries,
    HealthQueries,
    PortalQueries,
    RepairQueries,
    RecordQueries,
    ExchangeQueries,
    RoutingQueries,
    AgentQueries,
    TeamQueries,
    ContinuityQueries,
    PrivacyQueries,
    SiteQueries {
  'queue.list': (ask: { filter: QueueFilter; limit: number; after?: { actBy: Instant; id: TicketId } }) => {
    rows: readonly QueueRow[];
    more: boolean;
  };
  'queue.counts': (ask: Record<string, never>) => Counts;
  /** What falls due within a day of `now`, a view's clock; `beside`: only in the store the page beside shows. */
  'queue.due': (ask: { now: Instant; beside?: boolean }) => DueAhead;
  'ticket.get': (ask: { id: TicketId }) => TicketDetail | null;
  'tab.context': (ask: Record<string, never>) => TabContext;
  'settings.get': (ask: Record<string, never>) => Settings;
  /** Every platform number as it ships; what a person set in its place stands in the settings. */
  'policy.list': (ask: Record<string, never>) => readonly PolicyFile[];
  /** Every store that has limits; `beside`: the one of the page beside this view, which then stands first. */
  'account.list': (ask: Record<string, never>) => { accounts: readonly AccountView[]; beside?: AccountId };
  /** What people said of messages, newest first. */
  'correction.list': (ask: Record<string, never>) => readonly Correction[];
  /** Everything stored, as JSON text. */
  'data.export': (ask: Record<string, never>) => string;
  'store.state': (ask: Record<string, never>) => StoreState;
  /** Stores that tickets were seen of. */
  'hours.stores': (ask: Record<string, never>) => readonly StoreRef[];
  /** What a calendar, saved or not, makes of now and of a clock: `start` as its wall clock shows it (YYYY-MM-DDTHH:MM). */
  'hours.try': (ask: { calendar: Calendar; clock?: { start: string; hours: number } }) => HoursTried;
  /** Reads days off out of an iCalendar file; nothing is stored. `zone`: where a time in UTC is a day. */
  'holidays.read': (ask: {
    text: string;
    zone: string;
  }) => ReadHolidays | { problem: { code: FileProblem; line: number } };
}

/** View -> background: a person decided something. Each carries an operation id, so that a retry changes nothing. */
export interface Commands
  extends TemplateCommands,
    ReplyCommands,
    ApprovalCommands,
    TranslationCommands,
    EngineCommands,
    AlertCommands,
    AssistCommands,
    HealthCommands,
    PortalCommands,
    RepairCommands,
    RecordCommands,
    ExchangeCommands,
    RoutingCommands,
    AgentCommands,
    TeamCommands,
    ContinuityCommands,
    PrivacyCommands,
    SiteCommands {
  /** The in-page frame shows its one-time pass; nothing else is answered before. */
  'view.bind': (pass: { nonce: string }) => { bound: boolean };
  /** `despite`: why a ticket is resolved although required steps of its playbooks are open; recorded. */
  'ticket.decide': (order: { id: TicketId; decision: Decision; despite?: string }) => { eventId: string };
  'ticket.note': (order: { id: TicketId; text: string }) => { eventId: string };
  /** What the buyer's words really mean; remembered for messages of the same wording. */
  'ticket.correct': (order: {
    id: TicketId;
    intent?: Intent;
    add?: readonly MessageFlag[];
    remove?: readonly MessageFlag[];
  }) => { eventId: string };
  /** Forgets these corrections, and judges every ticket again. */
  'correction.delete': (order: { ids: readonly string[] }) => { stored: true };
  /** Takes back one decision, unless somebody decided the same fields since. */
  'ticket.undo': (order: { eventId: string }) => { undone: boolean };
  /** Focuses the tab that shows the ticket, or opens one. */
  'ticket.open': (order: { id: TicketId }) => { opened: 'focused' | 'new' | 'none' };
  'settings.change': (order: { change: Partial<Settings> }) => Settings;
  /** A person typed in what the account page shows; replaces what was typed in before. */
  'account.enter': (order: { id: AccountId } & Omit<EnteredMetrics, 'at'>) => { stored: true };
  'store.recover': (order: { how: Recovery }) => StoreState;
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
export type { Decision } from '@/lib/domain/decision.ts';
export type { DraftPolicy, InsertOrder, InsertOutcome } from '@/lib/domain/insertion.ts';
export type { QueueFilter } from '@/lib/domain/queue-filter.ts';
export type { PageHealth, TicketEvent } from '@/lib/domain/record.ts';
export type { Judged, RenderedReply } from '@/lib/domain/rendered-reply.ts';
export type { AgentView, AwayOrder } from './protocol/agents.ts';
export type {
  AlertCommands,
  AlertQueries,
  ChannelForm,
  ChannelTried,
  ChannelView,
  ChannelWanted,
} from './protocol/alerts.ts';
export type { GuardRuleView } from './protocol/approvals.ts';
export type { ComposerMark, Expansion, PageFill } from './protocol/composer.ts';
export type { ContinuityJob, ContinuityState } from './protocol/continuity.ts';
export type { EngineCommands, EngineQueries, EngineTried, EngineView } from './protocol/engines.ts';
export { FIELD_FOUND, type FieldFound, type FieldHealth, type HealthView } from './protocol/health.ts';
export type { PortalView } from './protocol/portals.ts';
export type { PrivacyView } from './protocol/privacy.ts';
export type { PageRecording, RecordedPart, RecordedText, Recording } from './protocol/record.ts';
export type { TaughtOffer, TaughtSigner } from './protocol/repair.ts';
export type { SiteView } from './protocol/sites.ts';
export { TOPICS, type Topic } from './protocol/topics.ts';
export type { MemoryRow, Near, TextAsked, Translated, TranslationFinding } from './protocol/translation.ts';
export type { Counts, QueueRow, RulePreview, TabContext, TicketDetail } from './protocol/views.ts';
