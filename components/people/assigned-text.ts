import type { Reason } from '@/lib/domain/reason.ts';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { english } from '@/lib/i18n/en/index.ts';
import { useNames } from '../ticket/naming.ts';
import { useShopName } from '../ticket/portal-name.ts';
import { momentText } from '../ui/time.tsx';

type Code = keyof typeof english.assign.reason;
const isCode = (code: string): code is Code => Object.hasOwn(english.assign.reason, code);

/** Reasons of assignment as sentences in the view's language; a code nobody wrote a sentence for is shown as it is. */
export function useAssignedText(): (reason: Reason) => string {
  const { t, locale, language: nameOf } = useNames();
  const shopName = useShopName();
  const word = (name: string, value: string | number): string | number => {
    if (name === 'at') return momentText(Number(value), Date.now(), locale);
    if (name === 'store') return shopName(String(value));
    if (name === 'level') return isLevel(value) ? t(`assign:level.${value}`) : value;
    if (name !== 'language') return value;
    const language = LANGUAGES.find((one) => one === value);
    return language ? nameOf(language) : value;
  };
  return ({ code, values = {} }) => {
    if (!isCode(code)) return code;
    const said = Object.entries(values).map(([name, value]) => [name, word(name, value)] as const);
    return t(`assign:reason.${code}`, { ...Object.fromEntries(said), defaultValue: code });
  };
}

type Level = keyof typeof english.assign.level;
const isLevel = (value: string | number): value is Level => Object.hasOwn(english.assign.level, String(value));
