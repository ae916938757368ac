/** A template as pickers show it: without its bodies, with why it stands where it does. */
import type { Instant } from './time.ts';
import type { Fulfilment, Intent, Language, PortalId } from './vocabulary.ts';

/** Where a template stands while nothing is searched for. */
export const TEMPLATE_GROUPS = ['suggested', 'favourite', 'recent', 'other'] as const;
export type TemplateGroup = (typeof TEMPLATE_GROUPS)[number];

/** Why a template is offered, most telling first. */
export type Fit =
  /** A routing rule asks for it. */
  | { readonly because: 'rule' }
  | { readonly because: 'intent'; readonly intent: Intent }
  /** Inserted so many times into tickets of this intent. */
  | { readonly because: 'like'; readonly intent: Intent; readonly count: number }
  | { readonly because: 'used'; readonly count: number }
  | { readonly because: 'portal'; readonly portal: PortalId }
  | { readonly because: 'fulfilment'; readonly fulfilment: Fulfilment }
  | { readonly because: 'language'; readonly language: Language }
  /** Made for other portals, or for another way of shipping. */
  | { readonly because: 'elsewhere' };

export interface FoundTemplate {
  readonly id: string;
  readonly name: string;
  readonly shortcut?: string;
  readonly folder?: string;
  /** Languages it is written in, in the vocabulary's order. */
  readonly languages: readonly Language[];
  readonly favourite: boolean;
  /** The key that picks this favourite, the same on every ticket. */
  readonly digit?: number;
  /** Times it was inserted. */
  readonly count: number;
  readonly lastAt?: Instant;
  readonly group: TemplateGroup;
  readonly fits: readonly Fit[];
}

/** A folder and how many templates stand in it or under it. */
export interface TemplateFolder {
  readonly path: string;
  readonly count: number;
}

export interface FoundTemplates {
  readonly rows: readonly FoundTemplate[];
  /** All that match; `rows` may hold fewer. */
  readonly total: number;
  readonly folders: readonly TemplateFolder[];
}
