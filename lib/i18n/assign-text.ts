import type { Reason } from '@/lib/domain/reason.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { ROLES, type UiLanguage } from '@/lib/domain/vocabulary.ts';
import { english } from './en/index.ts';
import type { Text } from './index.ts';

/** How a view says moments and stores. */
export interface Saying {
  readonly language: UiLanguage;
  readonly moment: (at: Instant) => string;
  /** `portal:store` by its name. */
  readonly store: (store: string) => string;
}

type Codes = keyof typeof english.assign.reason;
const isCode = (code: string): code is Codes => Object.hasOwn(english.assign.reason, code);

function sayRoles(t: Text, roles: string): string {
  const known = roles.split(', ').map((role) => {
    const found = ROLES.find((one) => one === role);
    return found ? t(`approval:role.${found}`) : role;
  });
  return known.join(t('assign:comma'));
}

function sayValue(t: Text, name: string, value: string | number, saying: Saying): string | number {
  const { level } = english.assign;
  if (name === 'at' && typeof value === 'number') return saying.moment(value);
  if (typeof value === 'number') return value;
  if (name === 'language') return new Intl.DisplayNames(saying.language, { type: 'language' }).of(value) ?? value;
  if (name === 'level' && Object.hasOwn(level, value)) return t(`assign:level.${value as keyof typeof level}`);
  if (name === 'store') return saying.store(value);
  if (name === 'roles') return sayRoles(t, value);
  return value;
}

/** A reason of assignment or hand-over as a sentence; a code nobody has written a sentence for is shown as it is. */
export function assignText(t: Text, { code, values = {} }: Reason, saying: Saying): string {
  if (!isCode(code)) return code;
  const said = Object.entries(values).map(([name, value]) => [name, sayValue(t, name, value, saying)] as const);
  return t(`assign:reason.${code}`, { ...Object.fromEntries(said), defaultValue: code });
}
