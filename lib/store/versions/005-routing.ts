import type { Transaction } from 'dexie';
import type { Version } from './version.ts';

const DEFAULT_CAPACITY = 60;

/** People, what rules did, and alerts that could not be delivered. Names of people become people. */
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
  },
} satisfies Version;
