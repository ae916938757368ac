import type { TemplateField } from '@/lib/domain/template.ts';
import type { Fulfilment, Intent, PortalId } from '@/lib/domain/vocabulary.ts';

export const FOLDERS = [
  'Shipping',
  'Returns and refunds',
  'Complaints and claims',
  'Orders',
  'Product',
  'Papers and payment',
  'Conversation',
] as const;
export type Folder = (typeof FOLDERS)[number];

/** One situation in which sellers write the same reply again and again. */
export interface Situation {
  /** Key of its text in each language. */
  readonly key: string;
  /** Of the template; `starter-<key>` unless an older installation knows it by another. */
  readonly id: string;
  readonly name: string;
  readonly shortcut: string;
  readonly folder: Folder;
  readonly intents: readonly Intent[];
  readonly portals: readonly PortalId[];
  readonly fulfilments: readonly Fulfilment[];
  readonly fields: readonly TemplateField[];
}

type Said = Pick<Situation, 'name' | 'shortcut' | 'intents'> & Partial<Situation>;

/** A situation for any portal and any way of shipping, unless it says otherwise. */
export const situation = (folder: Folder, key: string, said: Said): Situation => ({
  key,
  id: `starter-${key}`,
  folder,
  portals: [],
  fulfilments: [],
  fields: [],
  ...said,
});

export const field = (id: string, type: TemplateField['type'], label: string): TemplateField => ({ id, label, type });
