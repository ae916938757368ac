/** The languages this lab's Shopify speaks. */
import de from './de.ts';
import en, { type ShopifyTexts } from './en.ts';
import zhCn from './zh-cn.ts';

export type { ShopifyTexts };

/** Texts of a locale; English for one that is not spoken here. */
export const textsOf = (locale: string): ShopifyTexts => {
  if (locale.startsWith('zh')) return zhCn;
  return locale.startsWith('de') ? de : en;
};
