/** The UI's texts in both languages: one file a subject, `t('subject:path.to.sentence')`, checked by the compiler. */
import i18next, { type i18n, type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Settings } from '@/lib/domain/settings.ts';
import { UI_LANGUAGES, type UiLanguage } from '@/lib/domain/vocabulary.ts';
import { english } from './en/index.ts';
import { setApart } from './shown.ts';
import { chinese } from './zh-cn/index.ts';

export type Subject = keyof typeof english;
const SUBJECTS = Object.keys(english) as Subject[];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof english;
    returnNull: false;
  }
}

/** Looks up a sentence: `t('queue:empty.title')`, filled with `t(key, { name })`. */
export type Text = TFunction<Subject[]>;

/** The language to show for a setting: `auto` is the browser's language when it is one of ours, else English. */
export function uiLanguage(
  setting: Settings['language'],
  browser: readonly string[] = globalThis.navigator?.languages ?? [],
): UiLanguage {
  if (setting !== 'auto') return setting;
  const first = browser.find((tag) => /^(zh|en)\b/i.test(tag));
  return first && /^zh/i.test(first) ? 'zh-CN' : 'en';
}

/** One instance a page. Switch with `changeLanguage`; nothing is loaded from anywhere. */
export function createI18n(language: UiLanguage): i18n {
  const instance = i18next.createInstance();
  instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...UI_LANGUAGES],
    resources: { en: english, 'zh-CN': chinese },
    ns: SUBJECTS,
    defaultNS: 'common',
    // React escapes markup; what is left to do is that a buyer's name hides nothing and turns nothing around it.
    interpolation: { escapeValue: true, escape: setApart },
    initAsync: false,
  });
  return instance;
}

/** The sentences in the language chosen. */
export function useText(): Text {
  return useTranslation(SUBJECTS).t;
}

/** The UI language in force. */
export function useLanguage(): UiLanguage {
  const { i18n: instance } = useTranslation();
  return instance.language === 'zh-CN' ? 'zh-CN' : 'en';
}
