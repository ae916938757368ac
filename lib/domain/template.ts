import { DAY, type Instant } from './time.ts';
import type { Fulfilment, Intent, Language, PortalId } from './vocabulary.ts';

export const TONES = ['neutral', 'warm', 'formal', 'firm', 'short'] as const;
export type Tone = (typeof TONES)[number];

/** `switch`: an optional part, shown where a body says `{% if field.<id> %}`. `long`: several lines. */
export const FIELD_TYPES = ['text', 'long', 'number', 'money', 'date', 'choice', 'switch'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Something the agent fills in before the reply goes in; a body prints it as `{{ field.<id> }}`. */
export interface TemplateField {
  /** Letters, digits and underscores. */
  readonly id: string;
  readonly label: string;
  readonly type: FieldType;
  /** Of a choice. */
  readonly options?: readonly string[];
  /** What stands in the form at first. Of a date also `today` or days from today, such as `+3`. */
  readonly initial?: string;
}

/** Words for a narrower case than the body of their language: another tone, one portal, one way of shipping. */
export interface TemplateVariant {
  readonly language: Language;
  readonly tone?: Tone;
  readonly portal?: PortalId;
  readonly fulfilment?: Fulfilment;
  readonly body: string;
}

/** A quick reply. Bodies are Liquid; one per language, the buyer's picked first, then English. */
export interface Template {
  readonly id: string;
  /** Of a partial, also what `{% include 'name' %}` calls it by. */
  readonly name: string;
  /** Absent: a reply. A partial is only ever part of other templates. */
  readonly kind?: 'partial';
  /** Typed to find it, without the slash. */
  readonly shortcut?: string;
  /** Path with `/` between folders; absent: at the top. */
  readonly folder?: string;
  readonly intents: readonly Intent[];
  /** Empty: any. */
  readonly portals: readonly PortalId[];
  /** Empty: any. */
  readonly fulfilments: readonly Fulfilment[];
  readonly bodies: Readonly<Partial<Record<Language, string>>>;
  readonly variants?: readonly TemplateVariant[];
  readonly fields?: readonly TemplateField[];
  /** Absent: one's own. Team templates are what a team shares. */
  readonly scope?: 'team';
  readonly changedAt: Instant;
}

/** A template as it stood after one change. */
export interface TemplateVersion {
  /** `<template id>#<at>`. */
  readonly id: string;
  readonly templateId: string;
  readonly at: Instant;
  readonly by: string;
  /** Written when it was deleted; `template` is how it stood then. */
  readonly deleted?: true;
  readonly template: Template;
}

/** Of a template that is gone; its versions stay until this is forgotten. */
export interface TemplateDeletion {
  readonly id: string;
  readonly versionId: string;
  readonly at: Instant;
}

/** Versions kept of a template; the oldest go first. */
export const KEPT_VERSIONS = 50;
/** How long a deleted template can be brought back. */
export const KEPT_DELETED = 30 * DAY;

/** How one person uses a template. Never shared: a favourite is mine. */
export interface TemplateUse {
  /** The template's. */
  readonly id: string;
  readonly favourite?: boolean;
  /** When it became one: favourites keep the keys they got. */
  readonly favouriteAt?: Instant;
  /** Times it was inserted. */
  readonly count: number;
  readonly lastAt?: Instant;
  /** Times it was inserted, by the ticket's intent. */
  readonly byIntent: Readonly<Partial<Record<Intent, number>>>;
}
