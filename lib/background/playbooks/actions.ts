/** Steps of playbooks, ticked by people and kept with what they decided. */
import { checklistStep } from '@/lib/domain/checklist.ts';
import type { StepId } from '@/lib/domain/playbook.ts';
import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { Decided, Ticket, TicketId } from '@/lib/domain/ticket.ts';
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

/** A step of a checklist that rules add to this ticket, or one that was ticked while they did. */
const isListed = ({ derived, decided }: Ticket, step: StepId): boolean =>
  derived.asks?.checklist?.some((item) => checklistStep(item) === step) ||
  decided.steps?.some(({ id }) => id === step) ||
  false;

async function tickStep(world: World, operation: string, id: TicketId, step: StepId, done: boolean) {
  const ticket = await world.store.tickets.get(id);
  if (!ticket) throw new Error(REFUSALS.ticketGone);
  if (!stepOf(step) && !isListed(ticket, step)) throw new Error(REFUSALS.stepGone);
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
