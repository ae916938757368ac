/** Templates for tests of rendering. */
import type { Template } from '@/lib/domain/template.ts';

export const aTemplate = (bodies: Template['bodies'], more: Partial<Template> = {}): Template => ({
  id: 't',
  name: 'T',
  intents: [],
  portals: [],
  fulfilments: [],
  bodies,
  changedAt: 0,
  ...more,
});

export const aPartial = (name: string, bodies: Template['bodies'], more: Partial<Template> = {}): Template =>
  aTemplate(bodies, { id: `p-${name}`, name, kind: 'partial', ...more });
