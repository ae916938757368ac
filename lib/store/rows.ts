/** Rows that exist only in the store. */

import type { AccountId } from '@/lib/domain/account.ts';
import type { Alert, ChannelState } from '@/lib/domain/alert.ts';
import type { Ledger } from '@/lib/domain/custody.ts';
import type { PageHealth, Tally } from '@/lib/domain/record.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { LastSettingsImport } from '@/lib/domain/settings-file.ts';
import type { TemplateDeletion } from '@/lib/domain/template.ts';
import type { LastImport } from '@/lib/domain/template-file.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';

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

/** Something still to be done outside the store, written in the transaction that caused it. */
export type ErrandRow = AlertErrand | DeliveryErrand | LayoutErrand | RuleErrand;

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

export interface Walk {
  readonly run: string;
  readonly after: string;
  readonly within?: AccountId;
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
  | { readonly key: 'channels'; readonly value: Readonly<Record<string, ChannelState>> };
