/** What a field of a file of settings is called: as its section calls it, so that one finds it again. */
import type { SettingsPart } from '@/lib/domain/settings-file.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { languageName } from '../../ui/format.ts';
import { weekdays } from '../hours/say.ts';

interface Namer {
  readonly t: Text;
  readonly locale: string;
  readonly ui: 'en' | 'zh-CN';
  shop(id: string): string;
}

/** Keys in other subjects are free text to the compiler; what has no text is called by its own name. */
const textAt = (t: Text, key: string, otherwise: string): string =>
  t(key as 'settings:title', { defaultValue: otherwise });

/** Names that stand in the texts of a section, by part and path; `*` is any key. */
const ELSEWHERE: Readonly<Partial<Record<SettingsPart, Readonly<Record<string, string>>>>> = {
  targets: {
    'targets.*': 'settings:targets.*',
    complianceFirst: 'settings:targets.complianceFirst',
    valuedFirst: 'settings:targets.valuedFirst',
    highValue: 'settings:targets.highValue',
  },
  alerts: { warnAt: 'ahead:alerts.warnAt' },
  customers: { 'tiers.*': 'account:settings.*', 'compensation.*': 'account:settings.*' },
  guard: { '*': 'words:violation.*' },
  shops: { '*': 'shops:*' },
  inserting: { '*': 'words:portal.*' },
  translation: {
    agentLanguage: 'engines:agentLanguage',
    auto: 'engines:auto',
    order: 'engines:list',
    'budgets.*': 'engines:name.*',
  },
  display: {
    language: 'common:action.language',
    theme: 'common:action.theme',
    workingLanguages: 'welcome:you.languages',
  },
  rules: { on: 'options:exchange.field.triggers', at: 'options:exchange.field.time' },
};

function elsewhere(t: Text, part: SettingsPart, path: readonly string[]): string | undefined {
  const own = ELSEWHERE[part] ?? {};
  const last = path.at(-1) ?? '';
  const key = own[path.join('.')] ?? own[[...path.slice(0, -1), '*'].join('.')];
  return key === undefined ? undefined : textAt(t, key.replace('*', last), last);
}

/** A calendar's or a shift's own fields: the zone, a day of the week, what is unlike it. */
function ofCalendar({ t, locale }: Namer, path: readonly string[]): string | undefined {
  const [first = '', second] = path;
  if (first === 'zone') return t('hours:zone');
  if (first === 'week') return second === undefined ? t('hours:week') : weekdays(locale)[Number(second)];
  return first === 'holidays' ? t('hours:holidays.title') : undefined;
}

const joined = (texts: readonly (string | undefined)[]) => texts.filter((one) => one !== undefined).join(' · ');

/** "First reply", "All stores · Monday", "Languages · German". */
export function fieldName(namer: Namer, part: SettingsPart, path: readonly string[]): string {
  const { t, ui } = namer;
  const [first = '', second = '', ...rest] = path;
  if (part === 'hours') {
    if (first === 'common') return joined([t('hours:common'), ofCalendar(namer, path.slice(1))]);
    return joined([namer.shop(second), ofCalendar(namer, rest)]);
  }
  if (part === 'alerts' && first.startsWith('silent'))
    return joined([t('ahead:alerts.silent'), t(first === 'silentFrom' ? 'ahead:alerts.from' : 'ahead:alerts.to')]);
  if (first === 'shifts') {
    const inside = ofCalendar(namer, path.slice(1)) ?? (second === '' ? t('hours:week') : undefined);
    return inside ?? textAt(t, `options:exchange.field.${second}`, second);
  }
  if (part === 'people' && first === 'languages' && second !== '')
    return joined([t('options:exchange.field.languages'), languageName(second as 'en', ui)]);
  const found = elsewhere(t, part, path);
  if (found !== undefined) return found;
  return joined(path.map((key) => textAt(t, `options:exchange.field.${key}`, key)));
}

export type { Namer };
