import type { Transaction } from 'dexie';
import type { Version } from './version.ts';

const DEFAULT_CAPACITY = 60;
/** What an open ticket weighs. */
const LOAD: Readonly<Record<string, number>> = { critical: 4, high: 3, normal: 2, low: 1 };
const ENDS = [-8_640_000_000_000_000, 8_640_000_000_000_000] as const;

/** Names of people become people. */
async function addPeople(transaction: Transaction): Promise<void> {
  const settings = transaction.table('settings');
  const row: { key: string; value: Record<string, unknown> } | undefined = await settings.get('settings');
  const names = row?.value.agents;
  if (!row || !Array.isArray(names)) return;
  await transaction
    .table('agents')
    .bulkPut(
      names
        .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
        .map((id) => ({ id, role: 'agent', languages: {}, skills: [], stores: [], capacity: DEFAULT_CAPACITY })),
    );
  const { agents: _agents, ...value } = row.value;
  await settings.put({ ...row, value });
}

/** Kept counts learn what everybody's open tickets weigh. */
async function weighTickets(transaction: Transaction): Promise<void> {
  const settings = transaction.table('settings');
  const counts: { key: string; value: Record<string, unknown> } | undefined = await settings.get('counts');
  if (!counts) return;
  const loads: Record<string, number> = Object.create(null);
  await transaction
    .table('tickets')
    .where('[derived.status+derived.actBy+id]')
    .between(['open', ENDS[0], ''], ['open', ENDS[1], '\uffff'])
    .each(({ derived: { assignee, severity } }: { derived: { assignee: string; severity: string } }) => {
      loads[assignee] = (loads[assignee] ?? 0) + (LOAD[severity] ?? 0);
    });
  await settings.put({ ...counts, value: { ...counts.value, loadByAssignee: { ...loads } } });
}

/** People, what rules did, and alerts that could not be delivered. */
export default {
  number: 5,
  minReader: 5,
  stores: {
    agents: 'id',
    ruleHits: '[ruleId+day],day',
    ruleTroubles: 'ruleId',
    deadLetters: 'id,at',
  },
  async upgrade(transaction: Transaction) {
    await addPeople(transaction);
    await weighTickets(transaction);
  },
} satisfies Version;
