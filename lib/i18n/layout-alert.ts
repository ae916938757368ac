/** Said by the worker when a portal built a page anew: which page, and how it reads now. */
import type { PageHealth } from '@/lib/domain/record.ts';
import { health as english } from './en/health.ts';
import { words as englishWords } from './en/words.ts';
import { health as chinese } from './zh-cn/health.ts';
import { words as chineseWords } from './zh-cn/words.ts';

type Page = keyof typeof english.pages;
const isNamed = (page: string): page is Page => Object.hasOwn(english.pages, page);

/** `language`: BCP 47 of the browser or one of ours. Several pages become one alert. */
export function layoutText(language: string, pages: readonly PageHealth[]): { title: string; text: string } {
  const isChinese = language.toLowerCase().startsWith('zh');
  const [texts, words] = isChinese ? [chinese, chineseWords] : [english, englishWords];
  const names = pages.map(
    ({ portal, page }) => `${words.portal[portal]} · ${isNamed(page) ? texts.pages[page] : page}`,
  );
  const fill = (sentence: string): string => sentence.replace('{{page}}', names.join(isChinese ? '、' : ', '));
  const worst = (['none', 'partly'] as const).find((level) => pages.some((page) => page.level === level)) ?? 'full';
  return { title: fill(texts.alert.title), text: texts.alert[worst] };
}
