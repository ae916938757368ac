/** The language a page is shown in: what it declares, else what its letters tell. */
import type { Page } from '../portal.ts';

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['th', /[\u0e01-\u0e5b]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh-CN', /[\u4e00-\u9fff]/g],
];

/** Enough letters of one script that a buyer's message on a page in another language does not decide. */
const ENOUGH = 0.2;

function byLetters(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return SCRIPTS.find(([, script]) => (text.match(script)?.length ?? 0) > letters * ENOUGH)?.[0];
}

const canonical = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag.trim().replace('_', '-'))[0];
  } catch {
    return undefined;
  }
};

/** BCP 47: the `lang` of the document, else of the address, else by letters, else English. */
export function localeOf({ document, url }: Pick<Page, 'document' | 'url'>): string {
  const said = [
    document.documentElement?.getAttribute('lang'),
    url.searchParams.get('lang'),
    url.searchParams.get('locale'),
  ];
  for (const tag of said) {
    const locale = tag ? canonical(tag) : undefined;
    if (locale) return locale === 'zh' ? 'zh-CN' : locale;
  }
  return byLetters((document.body?.textContent ?? '').slice(0, 5000)) ?? 'en';
}
