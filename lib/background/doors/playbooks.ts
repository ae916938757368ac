import * as v from 'valibot';
import type { StepId } from '@/lib/domain/playbook.ts';
import type { PlaybookCommands, PlaybookQueries } from '@/lib/protocol/playbooks.ts';
import { type Schemas, ticketId } from './parts.ts';

const step = v.custom<StepId>(
  (value) => typeof value === 'string' && value.length <= 100 && /^[\w-]+\/[\w-]+$/u.test(value),
);

export const playbookQueries = {
  'playbook.get': v.strictObject({ ticketId }),
} satisfies Schemas<PlaybookQueries>;

export const playbookCommands = {
  'playbook.step': v.strictObject({ id: ticketId, step, done: v.boolean() }),
} satisfies Schemas<PlaybookCommands>;
