/** Rows that a team shares whole: what of them is told, and how one must look to be taken. */
import * as v from 'valibot';
import type { Agent } from '@/lib/domain/agent.ts';
import type { SharedRows, SharedTable } from '@/lib/domain/team-event.ts';
import { ENGINES, type MemoryEntry } from '@/lib/domain/translation.ts';
import { parseRules } from '@/lib/routing/import.ts';
import type { Store } from '@/lib/store/store.ts';
import { agent } from '../doors/agents.ts';
import { knowledgeCommands } from '../doors/knowledge.ts';
import { key, language, text } from '../doors/parts.ts';
import { template } from '../doors/templates.ts';
import { translationCommands } from '../doors/translation.ts';

const entry = v.strictObject({
  id: key,
  from: language,
  to: language,
  source: text,
  target: text,
  by: v.picklist([...ENGINES, 'person']),
  grams: v.pipe(v.array(v.string()), v.maxLength(500)),
});
const DOORS: Readonly<Record<Exclude<SharedTable, 'rules'>, v.GenericSchema>> = {
  templates: template,
  agents: agent,
  knowledge: knowledgeCommands['knowledge.save'].entries.note,
  glossary: translationCommands['glossary.save'].entries.terms.item,
  translations: entry,
};

export const tableOf = (store: Store, table: SharedTable) => store.table<SharedRows[SharedTable], string>(table);

/** What is told of a row: how often a sentence was wanted here is nobody else's business. */
export function toldOf(table: SharedTable, row: SharedRows[SharedTable]): unknown {
  // Whether somebody is away they say themselves, see `away.ts`.
  if (table === 'agents') {
    const { away: _, ...told } = row as Agent;
    return JSON.parse(JSON.stringify(told));
  }
  // An absent field and an undefined one are told alike.
  if (table !== 'translations') return JSON.parse(JSON.stringify(row));
  const { uses: _, usedAt: __, ...told } = row as MemoryEntry;
  return told;
}

/** The row, judged as commands and imports are; undefined: it is not taken. */
export function takenRow(table: SharedTable, id: string, row: unknown): SharedRows[SharedTable] | undefined {
  const judged = table === 'rules' ? takenRule(row) : v.safeParse(DOORS[table], row, { abortEarly: true });
  const taken = judged?.success ? (judged.output as SharedRows[SharedTable]) : undefined;
  return taken?.id === id ? taken : undefined;
}

function takenRule(row: unknown) {
  const parsed = parseRules(JSON.stringify([row]));
  return 'rules' in parsed ? { success: true as const, output: parsed.rules[0] } : undefined;
}
