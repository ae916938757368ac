/** Rows that exist only in the store. */

import type { Away } from '@/lib/domain/agent.ts';
import type { Alert, ChannelState } from '@/lib/domain/alert.ts';
import type { Ledger } from '@/lib/domain/custody.ts';
import type { LockRecord } from '@/lib/domain/lock.ts';
import type { PageHealth, Tally } from '@/lib/domain/record.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { LastSettingsImport } from '@/lib/domain/settings-file.ts';
import type { Roster } from '@/lib/domain/team.ts';
import type { Lane, RowPlace, SharedTable, TeamBody } from '@/lib/domain/team-event.ts';
import type { TemplateDeletion } from '@/lib/domain/template.ts';
import type { LastImport } from '@/lib/domain/template-file.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { AuditEntry, AuditState, RetentionState } from './privacy-rows.ts';
import type { Restored, Restoring, SnapshotState } from './restore-rows.ts';
import type { Joining } from './team-rows.ts';
import type { Walk } from './walk.ts';

interface Errand {
  readonly id: string;
  readonly dueAt: Instant;
  readonly tries: number;
}

/** News, not yet handed to the channels that take it. */
export interface AlertErrand extends Errand {
  readonly kind: 'alert';
  readonly alert: Alert;
}

/** News on its way through one channel; `id` is `deliver|<channel>|<alert>`. */
export interface DeliveryErrand extends Errand {
  readonly kind: 'delivery';
  readonly channelId: string;
  readonly alert: Alert;
  /** It waits for the end of the silent hours. */
  readonly silenced?: true;
}

/** A portal built a page anew. */
export interface LayoutErrand extends Errand {
  readonly kind: 'layout';
  /** Of the row that tells how the page reads now. */
  readonly healthId: string;
}

/** What rules, ladders and assignment say to people. */
export interface RuleErrand extends Errand {
  readonly kind: 'rule-alert';
  readonly alert: Alert;
}

/**
 * Something the team has not been told, written with the change it tells of. `at` orders them: it grows with every
 * commit, whatever the clock does. Of `saw` and `row` only the place is kept: what is told is what stands there when it
 * is signed. A row without an id: some row of the table.
 */
export interface TeamErrand extends Errand {
  readonly kind: 'team';
  readonly at: number;
  readonly tell:
    | Exclude<TeamBody, { kind: 'saw' | 'row' | 'unrow' }>
    | { readonly kind: 'saw'; readonly ticketId: TicketId; readonly messages: readonly string[] }
    | { readonly kind: 'row'; readonly table: SharedTable; readonly id: string };
  /** Of a claim: nobody waits for it any more then. */
  readonly until?: Instant;
  /** It tells what was here before the team: what the team chose since stands. */
  readonly old?: true;
  /** It tells what a snapshot brought back: not before the team was heard out, which may have newer, nor what is due to go. */
  readonly restored?: true;
  /** Left over from this team: told only if it is joined again. */
  readonly team?: string;
}

/** Something still to be done outside the store, written in the transaction that caused it. */
export type ErrandRow = AlertErrand | DeliveryErrand | LayoutErrand | RuleErrand | TeamErrand;

/** What the stream says of a shared row, `table|id`, or of whether a person is away, `away|name`. */
export interface TeamRow extends RowPlace {
  readonly id: string;
  /** Fingerprint of the row's canonical JSON as it is told; of a deleted row empty. */
  readonly hash: string;
  /** Of a person, `away|name`: what counts. */
  readonly away?: Away;
}

/** How far a lane was heard, see `laneOf`. */
export interface LaneRow extends Lane {
  readonly lane: string;
}

/** An event of this device, as it was sealed: told again when the server forgets it. */
export interface OwnEventRow {
  readonly id: string;
  readonly order: number;
  readonly subject: string;
  readonly sealed: Uint8Array;
  /** For rebasing; kept while the event has not been read back. */
  readonly body?: TeamBody;
  /** `waiting`: not acknowledged. `sent`: acknowledged, not yet read back. `heard`: read back. */
  readonly state: 'waiting' | 'sent' | 'heard';
  readonly seq: number;
  /** How often the server lost it, or took another message for it: it is told under another id then. */
  readonly again?: number;
  readonly at: Instant;
}

/** A buyer who is not to be known again. */
export interface ErasedRow {
  readonly id: string;
  readonly at: Instant;
  /** It counts in these alone, `portal:store`: who said it has no others. */
  readonly stores?: readonly string[];
}

/** This device in its team; keys and credentials stand in `secrets` under `team`. */
export interface TeamSeat {
  readonly team: string;
  readonly member: string;
  readonly servers: readonly string[];
  readonly roster: Roster;
  readonly joinedAt: Instant;
  /** Newest event of the stream that was applied, by filter, see `filtersOf`. */
  readonly cursors: Readonly<Record<string, { readonly seq: number; readonly id: string }>>;
  /** When the stream was made, as the server says; another moment is another stream. */
  readonly streamAt?: string;
  /** The same of the tickets' keys, and the number of the newest that was acknowledged here. */
  readonly keysAt?: { readonly created: string; readonly seq: number; readonly last?: string };
  /** It joins by last values, and follows the stream once all were taken; `begun` absent: none was. Gone when all were. */
  readonly joining?: { readonly begun?: Joining };
  /** Where keys were missing of what was read; once one is there, all is read again. */
  readonly lacks?: readonly string[];
  /** What was said before last values were taken, still being read for the record, by filter; gone when all was. */
  readonly past?: Readonly<Record<string, { readonly seq: number; readonly to: number }>>;
  readonly clock: { readonly at: Instant; readonly tick: number };
  readonly refused: number;
  /** What was here before the team is still being told, by ticket id up to here; absent: all of it was. */
  readonly telling?: { readonly after: string };
  /** Since when the server has not been reached; kept, because the worker sleeps and wakes many times meanwhile. */
  readonly awaySince?: Instant;
}

/** The ticket that goes by another id where a page shows less of it. */
export interface AliasRow {
  readonly id: TicketId;
  readonly ticketId: TicketId;
}

/** Words of one ticket, for search by their beginnings. */
export interface SearchRow {
  readonly id: TicketId;
  readonly words: readonly string[];
}

/** `id` is `portal:page:fingerprint:locale`. */
export interface HealthRow extends PageHealth {
  readonly id: string;
}

export type SettingRow =
  | { readonly key: 'settings'; readonly value: Partial<Settings> }
  | { readonly key: 'counts'; readonly value: Tally }
  | { readonly key: 'ledger'; readonly value: Ledger }
  /** Oldest code that may write here. */
  | { readonly key: 'shape'; readonly value: { readonly minReader: number } }
  /** Tickets are being judged again, all or those of one account; `after` is how far the walk `run` came. */
  | { readonly key: 'recompute'; readonly value: Walk }
  /** Which starter rules and templates were put in, so that deleted ones stay deleted. */
  | { readonly key: 'seeded'; readonly value: { readonly at: Instant; readonly templates?: readonly string[] } }
  | { readonly key: 'deletedTemplates'; readonly value: readonly TemplateDeletion[] }
  | { readonly key: 'lastImport'; readonly value: LastImport }
  | { readonly key: 'lastSettingsImport'; readonly value: LastSettingsImport }
  /** When assignment gave everybody something last, by their name. */
  | { readonly key: 'rotation'; readonly value: Readonly<Record<string, Instant>> }
  /** Whoever stopped working up to then was looked after. */
  | { readonly key: 'left'; readonly value: Instant }
  /** When the meaning of a rule last changed, by its id: what went off before no longer holds. */
  | { readonly key: 'rulesSince'; readonly value: Readonly<Record<string, Instant>> }
  /** How channels fare, by their ids. */
  | { readonly key: 'channels'; readonly value: Readonly<Record<string, ChannelState>> }
  | { readonly key: 'team'; readonly value: TeamSeat }
  /** A copy of how the lock is kept, should what stands outside the database be lost. */
  | { readonly key: 'lock'; readonly value: LockRecord }
  | { readonly key: 'snapshots'; readonly value: SnapshotState }
  | { readonly key: 'restoring'; readonly value: Restoring }
  /** The last restore, while it can be taken back. */
  | { readonly key: 'restored'; readonly value: Restored }
  /** How far the nightly run came. */
  | { readonly key: 'retention'; readonly value: RetentionState }
  /** The newest of the record's chain. */
  | { readonly key: 'audit'; readonly value: AuditState }
  /** A piece of the chain, by its number from 0. */
  | { readonly key: `audit:${number}`; readonly value: readonly AuditEntry[] };
