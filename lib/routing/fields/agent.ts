/** Who has it, as people and assignment chose; whom rules name is not seen by rules. */
import type { Field } from '../field.ts';
import type { Routable } from '../routable.ts';

export const holderOf = ({ decided, dispatched }: Pick<Routable, 'decided' | 'dispatched'>): string | undefined =>
  (decided.assignee ?? dispatched?.assigned?.agent) || undefined;

export const agentFields: readonly Field[] = [
  { id: 'assignee', about: 'agent', type: 'text', read: holderOf },
  { id: 'assigned', about: 'agent', type: 'boolean', read: (routable) => holderOf(routable) !== undefined },
  /** A person chose who has it, not assignment. */
  { id: 'assignedByHand', about: 'agent', type: 'boolean', read: ({ decided }) => Boolean(decided.assignee) },
  { id: 'queueByHand', about: 'agent', type: 'text', read: ({ decided }) => decided.queue },
  /** When assignment last chose somebody. */
  { id: 'assignedAt', about: 'agent', type: 'time', read: ({ dispatched }) => dispatched?.assigned?.at },
];
