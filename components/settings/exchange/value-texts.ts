/** What a field of a file of settings holds, in words. */
import type { Condition, RuleAction, RuleEvent } from '@/lib/domain/rule.ts';
import type { SettingsPart } from '@/lib/domain/settings-file.ts';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { actionText } from '../../rules/action-text.ts';
import { conditionText, triggerText } from '../../rules/sentence.ts';
import { queueName } from '../../ticket/naming.ts';
import { languageName } from '../../ui/format.ts';
import { clockOf } from '../hours/say.ts';
import type { Namer } from './field-names.ts';

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Most of a list that is told one by one. */
const MOST = 12;
/** A moment rather than a number; `at` of a rule and of a step is none. */
const MOMENTS = new Set(['since', 'until']);

/** Subjects that hold the fixed words of a field. */
const WORDS: Readonly<Record<string, string>> = {
  role: 'approval:role',
  severities: 'words:severity',
  obligations: 'words:obligation',
  theme: 'common:theme',
  handover: 'options:exchange.away',
  shiftEnd: 'options:exchange.away',
};

const named = (t: Text, key: string, word: string): string => t(key as 'settings:title', { defaultValue: word });

function wordText({ t, ui }: Namer, part: SettingsPart, path: readonly string[], word: string): string {
  const last = path.at(-1) ?? '';
  if (part === 'guard') return named(t, `approval:level.${word}`, word);
  if (part === 'inserting') return named(t, word === 'copy' ? 'insertModes:copyMode' : `insertModes:${word}`, word);
  if (part === 'translation' && (path[0] === 'order' || path[0] === 'pairs'))
    return named(t, `engines:name.${word}`, word);
  if (last === 'queues' || last === 'fallbackQueue') return queueName(t, word);
  const language = LANGUAGES.find((one) => one === word);
  if (language && (last === 'agentLanguage' || last === 'workingLanguages')) return languageName(language, ui);
  if (last === 'language' && word === 'auto') return t('common:language.auto');
  const subject = WORDS[last];
  return subject ? named(t, `${subject}.${word}`, word) : word;
}

function numberText({ locale }: Namer, part: SettingsPart, path: readonly string[], value: number): string {
  const last = path.at(-1) ?? '';
  if (MOMENTS.has(last) || (part === 'policies' && last === 'at'))
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(value);
  if (part === 'alerts' && last.startsWith('silent')) return clockOf(value);
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
}

/** "09:00–18:00", a day off by its name, anything else by its name or as it stands in the file. */
function thingText({ t, locale }: Namer, value: Plain): string {
  if (typeof value.from === 'number' && typeof value.to === 'number')
    return `${clockOf(value.from)}–${clockOf(value.to)}`;
  if (typeof value.minute === 'number') return `${clockOf(value.minute)} ${String(value.zone ?? '')}`.trim();
  if (typeof value.from === 'string') return [value.from, value.name].filter(Boolean).join(' ');
  if (typeof value.day === 'string') return value.day;
  if (typeof value.name === 'string' && value.name !== '') return value.name;
  const entries = Object.entries(value);
  if (entries.length === 0) return t('options:exchange.nothing');
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(
    entries.slice(0, MOST).map(([key, one]) => `${key} ${typeof one === 'object' ? JSON.stringify(one) : String(one)}`),
  );
}

function listText(namer: Namer, part: SettingsPart, path: readonly string[], list: readonly unknown[]): string {
  const { t } = namer;
  if (list.length === 0) return t('options:exchange.nothing');
  const told = list.slice(0, MOST).map((one) => valueText(namer, part, path, one));
  if (list.length > MOST) told.push(t('options:exchange.more', { count: list.length - MOST }));
  return told.join(t('rules:says.list'));
}

/** One value in words; `undefined`: it is not set. */
export function valueText(namer: Namer, part: SettingsPart, path: readonly string[], value: unknown): string {
  const { t, ui } = namer;
  if (value === undefined || value === null || value === '') return t('options:exchange.none');
  if (part === 'rules' && path[0] === 'when') return conditionText(t, ui, value as Condition);
  if (part === 'rules' && path[0] === 'actions' && Array.isArray(value))
    return (value as RuleAction[]).map((action) => actionText(t, action)).join(t('rules:says.list'));
  if (part === 'rules' && path[0] === 'on' && Array.isArray(value)) return triggerText(t, { on: value as RuleEvent[] });
  if (typeof value === 'boolean') return t(value ? 'options:exchange.on' : 'options:exchange.off');
  if (typeof value === 'number') return numberText(namer, part, path, value);
  if (typeof value === 'string') return wordText(namer, part, path, value);
  if (Array.isArray(value)) return listText(namer, part, path, value);
  return isPlain(value) ? thingText(namer, value) : String(value);
}
