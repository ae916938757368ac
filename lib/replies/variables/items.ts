import { majorUnits } from '@/lib/domain/money.ts';
import type { ReplyContext } from '../context.ts';
import { moneyOf } from '../money-of.ts';
import { list, money, number, text } from './variable.ts';

/** As long as a title reads well in a sentence, characters. */
const SHORT = 60;

const first = ({ order }: ReplyContext) => order?.items?.[0];

/** A marketplace title up to its first comma, dash or bracket, or as many whole words as are short. */
function shortTitle(title: string | undefined): string | undefined {
  if (title === undefined || title.length <= SHORT) return title;
  const head = title.split(/\s*(?:[,;|([（【，]|\s[-–—]\s)/)[0]?.trim() ?? '';
  if (head.length >= 10 && head.length <= SHORT) return head;
  const cut = title.slice(0, SHORT + 1).replace(/\s+\S*$/u, '');
  return cut.length > SHORT ? [...title].slice(0, SHORT).join('') : cut;
}

export const items = [
  text('item.title', 'the title of the first item', (context) => first(context)?.title),
  text('item.short_title', 'the beginning of the first item’s title', (context) => shortTitle(first(context)?.title)),
  text('item.sku', 'the SKU of the first item', (context) => first(context)?.sku),
  text('item.asin', 'the ASIN of the first item', (context) => first(context)?.asin),
  number('item.quantity', 'how many of the first item', (context) => first(context)?.quantity),
  money('item.price', 'the price of the first item', (context) => first(context)?.price),
  money('item.total', 'price times quantity of the first item', (context) => {
    const { price, quantity } = first(context) ?? {};
    return price && quantity !== undefined ? moneyOf(majorUnits(price) * quantity, price.currency) : undefined;
  }),
  number('items.count', 'how many different items', ({ order }) => order?.items?.length),
  number('items.pieces', 'how many pieces in all', ({ order }) =>
    order?.items?.reduce<number | undefined>(
      (sum, { quantity }) => (sum === undefined || quantity === undefined ? undefined : sum + quantity),
      0,
    ),
  ),
  list('items.titles', 'all titles, shortened', ({ order }) => order?.items?.map(({ title }) => shortTitle(title))),
  list('items.skus', 'the SKUs of all items', ({ order }) => order?.items?.map(({ sku }) => sku)),
  text('items.list', 'all items, one a line, with their quantity', ({ order }) =>
    order?.items
      ?.map(({ title, quantity }) => (quantity === undefined ? `- ${title}` : `- ${quantity} × ${title}`))
      .join('\n'),
  ),
];
