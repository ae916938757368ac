/** The languages this lab's Seller Center speaks. */
import en, { type TiktokTexts } from './en.ts';
import indonesian from './id.ts';
import th from './th.ts';
import zhCn from './zh-cn.ts';

export type { TiktokTexts };

/** Texts of a locale; English for one that is not spoken here. */
export const textsOf = (locale: string): TiktokTexts =>
  ({ zh: zhCn, id: indonesian, th })[locale.slice(0, 2).toLowerCase()] ?? en;
