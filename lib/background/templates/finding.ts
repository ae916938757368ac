/** Finding templates: what views may ask and decide. */

import type { TemplateCommands, TemplateQueries } from '@/lib/protocol/templates.ts';
import type { Handlers } from '@/lib/protocol.ts';
import type { Order } from '../actions.ts';
import type { ViewCaller } from '../caller.ts';
import type { Shell } from '../shell.ts';
import { finderOf } from './finder.ts';
import { setFavourite } from './uses.ts';

export function findingQueries({ world: { store, now } }: Shell) {
  return {
    'template.find': async ({ ticketId, ...wanted }) => {
      const ticket = ticketId ? await store.tickets.get(ticketId) : undefined;
      return finderOf(store).find({ ...wanted, ...(ticket ? { ticket } : {}) }, now());
    },
    'template.uses': () => store.templateUses.toArray(),
    'template.shortcut': async ({ shortcut, ticketId }) => {
      const ticket = ticketId ? await store.tickets.get(ticketId) : undefined;
      const template = await finderOf(store).byShortcut(shortcut, ticket, now());
      return template ? { id: template.id, name: template.name } : null;
    },
  } satisfies Pick<Handlers<TemplateQueries, ViewCaller>, 'template.find' | 'template.shortcut' | 'template.uses'>;
}

export function findingActions({ world }: Pick<Shell, 'world'>) {
  return {
    'template.favourite': async ({ id, favourite }) => {
      await setFavourite(world, id, favourite);
      return { stored: true };
    },
  } satisfies Pick<Handlers<TemplateCommands, Order>, 'template.favourite'>;
}
