/** How amounts and counts are written. */
import { kind } from '../kind.ts';
import type { Tools } from '../tools.ts';

const MARK = '(?:US\\$|CA\\$|A\\$|R\\$|\\$|€|£|￥|¥|฿|zł|kr|Rp)';
const NUMBER = '(\\d{1,3}(?:[.,]\\d{3})*(?:[.,]\\d{2})?|\\d+(?:[.,]\\d{2})?)';
const BEFORE = new RegExp(`(${MARK})\\s?${NUMBER}(?![\\d%])`, 'g');
const AFTER = new RegExp(`(?<![\\d.,])${NUMBER}\\s?(${MARK})`, 'g');
const LONGEST = 60;

type Written = (mark: string, number: string) => string;

/** Writes every amount of a short text otherwise. */
function eachAmount(tools: Tools, write: Written): void {
  for (const text of tools.texts()) {
    const said = text.nodeValue ?? '';
    if (said.length > LONGEST) continue;
    const before = said.replace(BEFORE, (_all, mark: string, number: string) => write(mark, number));
    text.nodeValue =
      before === said ? said.replace(AFTER, (_all, number: string, mark: string) => write(mark, number)) : before;
  }
}

const CODES: Readonly<Record<string, string>> = {
  US$: 'USD',
  $: 'USD',
  CA$: 'CAD',
  '€': 'EUR',
  '£': 'GBP',
  '￥': 'JPY',
  '฿': 'THB',
  zł: 'PLN',
  kr: 'SEK',
  Rp: 'IDR',
};

/** Whether the last separator groups (three digits behind it) and which one splits off the fraction. */
function regrouped(number: string, group: string): string {
  const fraction = /[.,](\d{2})$/.exec(number)?.[1];
  const whole = (fraction === undefined ? number : number.slice(0, -3)).replace(/[.,]/g, '');
  const decimal = fraction === undefined ? '' : `${/,\d{2}$/.test(number) ? ',' : '.'}${fraction}`;
  return `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${decimal}`;
}

export default [
  kind({
    id: 'currency-mark-moved',
    says: 'the currency mark stands on the other side of the number',
    change(tools) {
      const behind = /^(?:en|zh|ja|th|id)/.test(tools.hints.locale);
      eachAmount(tools, (mark, number) => (behind ? `${number} ${mark}` : `${mark} ${number}`));
    },
  }),
  kind({
    id: 'currency-codes',
    says: 'currencies are written as codes',
    change: (tools) => eachAmount(tools, (mark, number) => `${CODES[mark] ?? mark} ${number}`),
  }),
  kind({
    id: 'currency-code-added',
    says: 'the code stands behind the amount with its mark',
    change: (tools) =>
      eachAmount(tools, (mark, number) => (CODES[mark] ? `${mark}${number} ${CODES[mark]}` : `${mark}${number}`)),
  }),
  kind({
    id: 'grouped-with-spaces',
    says: 'thousands are parted by narrow spaces',
    change: (tools) => eachAmount(tools, (mark, number) => `${mark}\u202f${regrouped(number, '\u202f')}`),
  }),
  kind({
    id: 'amounts-in-parts',
    says: 'mark, whole and fraction of an amount stand in elements of their own',
    change(tools) {
      for (const text of tools.texts()) {
        const said = text.nodeValue ?? '';
        const found = said.length > LONGEST ? null : new RegExp(BEFORE.source).exec(said);
        const [all = '', mark = '', number = ''] = found ?? [];
        const fraction = /[.,]\d{2}$/.exec(number)?.[0];
        if (!found || !fraction || text.parentElement?.closest('button, option')) continue;
        const part = (name: string, inside: string) => tools.make('span', { class: name }, inside);
        text.replaceWith(
          said.slice(0, found.index),
          part('mark', mark),
          part('whole', number.slice(0, -fraction.length)),
          part('fraction', fraction),
          said.slice(found.index + all.length),
        );
      }
    },
  }),
  kind({
    id: 'zeros-cut',
    says: 'amounts without cents are written whole',
    change: (tools) => eachAmount(tools, (mark, number) => `${mark}${number.replace(/[.,]00$/, '')}`),
  }),
];
