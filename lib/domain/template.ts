import type { Instant } from './time.ts';
import type { Fulfilment, Intent, Language, PortalId } from './vocabulary.ts';

/** A quick reply. Bodies are Liquid; one per language, the buyer's picked first, then English. */
export interface Template {
  readonly id: string;
  readonly name: string;
  /** Typed to find it, without the slash. */
  readonly shortcut?: string;
  readonly intents: readonly Intent[];
  /** Empty: any. */
  readonly portals: readonly PortalId[];
  /** Empty: any. */
  readonly fulfilments: readonly Fulfilment[];
  readonly bodies: Readonly<Partial<Record<Language, string>>>;
  readonly changedAt: Instant;
}
