/** Steps of playbooks, ticked by people and kept with what they decided. */
import type { StepId } from '@/lib/domain/playbook.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { Decided, TicketId } from '@/lib/domain/ticket.ts';
import type { PlaybookCommands, PlaybookQueries } from '@/lib/protocol/playbooks.ts';
import type { Handlers } from '@/lib/protocol.ts';
import { playbooksFor, stepOf } from '@/lib/replies/playbooks/index.ts';
import { settingsOf } from '../settings.ts';
import { settle } from '../settle.ts';
import type { World } from '../world.ts';

const stepsOf = ({ steps }: Decided): Partial<Decided> => (steps ? { steps } : {});

/** Without steps the field is absent, as before anybody ticked one. */
function withSteps({ steps: _, ...decided }: Decided, steps: NonNullable<Decided['steps']>): Decided {
  return steps.length > 0 ? { ...decided, steps } : decided;
}

async function tickStep(world: World, operation: string, id: TicketId, step: StepId, done: boolean) {
  if (!(await world.store.tickets.get(id))) throw new Error(REFUSALS.ticketGone);
  if (!stepOf(step)) throw new Error(REFUSALS.stepGone);
  const by = (await settingsOf(world.store)).me;
  const at = world.now();
  await settle(world, {
    operation,
    changes: [
      {
        id,
        apply: ({ ticket }) => {
          if (!ticket) return undefined;
          const others = (ticket.decided.steps ?? []).filter((known) => known.id !== step);
          return { decided: withSteps(ticket.decided, done ? [...others, { id: step, by, at }] : others) };
        },
      },
    ],
    event: (before, after) => ({
      id: operation,
      ticketId: id,
      at,
      by,
      what: 'decided',
      before: before ? stepsOf(before.decided) : {},
      after: after ? stepsOf(after.decided) : {},
    }),
  });
  return { eventId: operation };
}

export const playbookActions = (world: World) =>
  ({
    'playbook.step': ({ id, step, done }, { operation }) => tickStep(world, operation, id, step, done),
  }) satisfies Handlers<PlaybookCommands, { operation: string }>;

export const playbookQueries = ({ store }: World) =>
  ({
    'playbook.get': async ({ ticketId }) => {
      const ticket = await store.tickets.get(ticketId);
      const playbooks = ticket ? playbooksFor(ticket) : [];
      const wanted = playbooks.flatMap(({ steps }) => steps.flatMap(({ template }) => template ?? []));
      const found = await store.templates.bulkGet(wanted);
      return {
        playbooks,
        templates: Object.fromEntries(found.flatMap((template) => (template ? [[template.id, template.name]] : []))),
      };
    },
  }) satisfies Handlers<PlaybookQueries, unknown>;
