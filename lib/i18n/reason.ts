import type { Reason } from '@/lib/domain/reason.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import { english } from './en/index.ts';
import type { Text } from './index.ts';

type Known<Table> = Extract<keyof Table, string>;
const has = <Table extends object>(table: Table, key: unknown): key is Known<Table> =>
  typeof key === 'string' && Object.hasOwn(table, key);

/** "2 h 10 min": how long a clock stood still. */
function spanText(t: Text, ms: number): string {
  const hours = Math.floor(ms / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const said = [
    hours > 0 && t('common:time.hours', { count: hours }),
    (minutes > 0 || hours === 0) && t('common:time.minutes', { count: minutes }),
  ];
  return said.filter(Boolean).join(' ');
}

/** Values that are words of the vocabulary are said in the UI's language. */
function sayValue(t: Text, name: string, value: string | number): string | number {
  const { flag, intent, severity, tier, scheme, cause, proof } = english.words;
  if (name === 'flag' && has(flag, value)) return t(`words:flag.${value}`);
  if (name === 'intent' && has(intent, value)) return t(`words:intent.${value}`);
  if (name === 'severity' && has(severity, value)) return t(`words:severity.${value}`);
  if (name === 'scheme' && has(scheme, value)) return t(`words:scheme.${value}`);
  if (name === 'cause' && has(cause, value)) return t(`words:cause.${value}`);
  if (name === 'proof' && has(proof, value)) return t(`words:proof.${value}`);
  if (name === 'tier' && has(tier, value)) return t(`words:tier.${value}`);
  return value;
}

/** What is to be said of an own clock after its reason: whose hours it counts, and how long it stood still. */
function clockText(t: Text, { clock, paused }: NonNullable<Reason['values']>): string {
  const business = clock === 'business' ? t('hours:said.business') : '';
  const still = typeof paused === 'number' && paused > 0 ? t('hours:said.paused', { span: spanText(t, paused) }) : '';
  return business + still;
}

/** What is to be said where the words are no longer those that are answered now. */
const earlierText = (t: Text, { earlier }: NonNullable<Reason['values']>): string => (earlier ? t('why:earlier') : '');

/** What is to be said where a deadline rests on a time that was read by a way that may mislead. */
function guessText(t: Text, { rests }: NonNullable<Reason['values']>): string {
  return has(english.weak.time, rests) ? t('weak:rests', { time: t(`weak:time.${rests}`) }) : '';
}

/** A reason as a sentence; a code nobody has written a sentence for yet is shown as it is. */
export function reasonText(t: Text, { code, values = {} }: Reason): string {
  if (!has(english.reasons, code)) return code;
  const said = Object.entries(values).map(([name, value]) => [name, sayValue(t, name, value)] as const);
  return (
    t(`reasons:${code}`, { ...Object.fromEntries(said), defaultValue: code }) +
    earlierText(t, values) +
    clockText(t, values) +
    guessText(t, values)
  );
}
