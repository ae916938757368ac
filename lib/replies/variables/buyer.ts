import { marketOf, type ReplyContext } from '../context.ts';
import { countryText, languageText } from '../format.ts';
import { firstName, fullName, lastName } from '../names.ts';
import { date, money, number, text } from './variable.ts';

const buyerOf = ({ ticket, order }: ReplyContext) => ticket.observed.buyer ?? order?.buyer;
/** Names are taken apart as the buyer's own language has them, whatever language the reply is in. */
const part = (turn: typeof firstName | typeof lastName) => (context: ReplyContext) => {
  const name = buyerOf(context);
  return name === undefined ? undefined : turn(name, marketOf(context) === 'VN' ? 'vi' : context.language);
};
const countryOf = ({ order, ...context }: ReplyContext) => order?.shipToCountry ?? marketOf(context);

export const buyer = [
  text('buyer.name', "the buyer's name as the portal shows it", buyerOf),
  text('buyer.first_name', "the buyer's first name", part(firstName)),
  text('buyer.last_name', "the buyer's family name", part(lastName)),
  text('buyer.full_name', "the buyer's name with the first name first", (context) => {
    const name = buyerOf(context);
    return name && fullName(name);
  }),
  text('buyer.language', "the name of the buyer's language", (context, language) =>
    context.language === 'und' ? undefined : languageText(context.language, language),
  ),
  text('buyer.country', 'the name of the country it ships to', (context, language) => {
    const code = countryOf(context);
    return code && countryText(code, language);
  }),
  number('buyer.orders', 'how many orders of the buyer are known in this store', ({ history }) => history?.orders),
  date('buyer.since', "the day of the buyer's first known order", ({ history }) => history?.since),
  money('buyer.spent', 'what the buyer has spent in this store', ({ history }) =>
    history?.spent.length === 1 ? history.spent[0] : undefined,
  ),
  text('buyer.tier', 'standard, valued, vip or wholesale, for conditions', ({ ticket }) => ticket.derived.tier),
];
