import type { Instant } from './time.ts';
import type { Intent, Language } from './vocabulary.ts';

/** Something the team knows: a how-to, a house rule, an answer. Insertable by language. */
export interface KnowledgeNote {
  readonly id: string;
  readonly title: string;
  readonly bodies: Readonly<Partial<Record<Language, string>>>;
  /** Empty: any. */
  readonly intents: readonly Intent[];
  /** ISO 3166-1 alpha-2; empty: any. */
  readonly countries: readonly string[];
  readonly source?: string;
  readonly changedAt: Instant;
}
