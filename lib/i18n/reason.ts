import type { Reason } from '@/lib/domain/reason.ts';
import { english } from './en/index.ts';
import type { Text } from './index.ts';

type Known<Table> = Extract<keyof Table, string>;
const has = <Table extends object>(table: Table, key: unknown): key is Known<Table> =>
  typeof key === 'string' && Object.hasOwn(table, key);

/** Values that are words of the vocabulary are said in the UI's language. */
function sayValue(t: Text, name: string, value: string | number): string | number {
  const { flag, intent, severity } = english.words;
  if (name === 'flag' && has(flag, value)) return t(`words:flag.${value}`);
  if (name === 'intent' && has(intent, value)) return t(`words:intent.${value}`);
  if (name === 'severity' && has(severity, value)) return t(`words:severity.${value}`);
  return value;
}

/** A reason as a sentence; a code nobody has written a sentence for yet is shown as it is. */
export function reasonText(t: Text, { code, values = {} }: Reason): string {
  if (!has(english.reasons, code)) return code;
  const said = Object.entries(values).map(([name, value]) => [name, sayValue(t, name, value)] as const);
  return t(`reasons:${code}`, { ...Object.fromEntries(said), defaultValue: code });
}
