import { REFUSALS, type Refusal } from '@/lib/domain/refusal.ts';
import type { Text } from './index.ts';

const CODES = Object.keys(REFUSALS) as Refusal[];

/** What an error says to a person, without the full stop, since it is set into longer sentences. */
export function saidBy(t: Text, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const late = error instanceof Error && error.name === 'TimedOut';
  const refused = CODES.find((code) => message.startsWith(REFUSALS[code]));
  const said = late ? t('common:refused.late') : refused ? t(`common:refused.${refused}`) : message;
  return said.replace(/[.。]$/, '');
}
