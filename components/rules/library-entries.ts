/** Ready rules as the dialog shows them: with their texts in the UI language, found by words and portal. */
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { libraryWords, starterUse } from '@/lib/i18n/rule-library.ts';
import { LIBRARY, ruleFrom } from '@/lib/routing/library/index.ts';
import { starterRules } from '@/lib/routing/starter-rules.ts';

export interface Entry {
  readonly id: string;
  readonly name: string;
  /** When to use it, in a line. */
  readonly use: string;
  /** Empty: everywhere. */
  readonly portals: readonly PortalId[];
  readonly rule: RoutingRule;
}

/** The rules a new installation starts with, then the library group by group. */
export const libraryEntries = (t: Text): readonly Entry[] => [
  ...starterRules.map((rule) => ({
    id: rule.id,
    name: t(`rules:starterName.${rule.id}` as 'rules:newName', { defaultValue: rule.name }),
    use: starterUse(t, rule.id),
    portals: portalsOf(rule),
    rule,
  })),
  ...LIBRARY.flatMap(({ group, rules }) =>
    rules.map((ready) => {
      const rule = ruleFrom(ready, libraryWords(t, ready.id, group));
      return { id: ready.id, name: rule.name, use: rule.note ?? '', portals: ready.portals, rule };
    }),
  ),
];

/** A starter rule is for the portal its conditions name. */
const portalsOf = ({ id }: RoutingRule): readonly PortalId[] => (id.includes('amazon') ? ['amazon'] : []);

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Entries that hold every word, in their name, their line or what they say; those for everywhere fit any portal. */
export function foundIn(
  entries: readonly Entry[],
  says: (entry: Entry) => string,
  search: string,
  portal: PortalId | undefined,
): readonly Entry[] {
  const words = folded(search).split(/\s+/u).filter(Boolean);
  return entries
    .filter(({ portals }) => portal === undefined || portals.length === 0 || portals.includes(portal))
    .filter((entry) => {
      const text = folded(`${entry.name} ${entry.use} ${says(entry)}`);
      return words.every((word) => text.includes(word));
    });
}

/** An entry as a rule of one's own: under its id, so that it is known again, or a new one where that is taken. */
export function toAdd({ id, name, use, rule }: Entry, now: readonly RoutingRule[]): RoutingRule {
  const taken = now.some((one) => one.id === id);
  return { ...rule, id: taken ? crypto.randomUUID() : id, name, ...(use ? { note: use } : {}) };
}
