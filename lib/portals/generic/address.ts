/** What the address of a page tells where nobody knows the site: which kind of page it is, and what it is about. */
import { storeOfSite } from '@/lib/domain/site.ts';

/** Steps of a path that are looked at, and longest name of a kind of page, UTF-16 code units. */
const MOST_STEPS = 8;
const LONGEST = 200;

/** Words of a path name a kind of page. What has a digit in it, or is too long for a word, names one thing. */
const isWord = (step: string): boolean => step.length <= 40 && !/\d|%/.test(step);

function shapeOf(path: string): string {
  const steps = path.split('/').filter((step) => step !== '');
  const shape = steps.slice(0, MOST_STEPS).map((step) => (isWord(step) ? step : '*'));
  return `/${shape.join('/')}`;
}

/** A route behind the hash, as pages that are one program write it: `#/orders/12`, `#!/orders`. */
const routeIn = ({ hash }: URL): string | undefined => /^#!?(\/[^?]*)/.exec(hash)?.[1];

/** The kind of page: host and path, with `*` for what names one thing. `inbox.market.example/messages/*`. */
export function pageOf(url: URL): string {
  const route = routeIn(url);
  const shape = `${shapeOf(url.pathname)}${route === undefined ? '' : `#${shapeOf(route)}`}`;
  return `${storeOfSite(url)}${shape}`.slice(0, LONGEST);
}

/** What the paths of a kind of page begin with: `/messages/`. */
export function pathOf({ pathname }: URL): string {
  const steps = pathname.split('/');
  const named = steps.findIndex((step) => step !== '' && !isWord(step));
  return named < 0 ? pathname : steps.slice(0, named).join('/') || '/';
}

/** At least three letters, digits and dashes with a digit among them. */
const ID = /^(?=.*\d)[\w.~-]{3,}$/;

/** What the page is about: the last step of its path or route, else the only number in its query. */
export function idOf(url: URL): string | undefined {
  const last = (routeIn(url) ?? url.pathname).split('/').findLast((step) => step !== '') ?? '';
  if (ID.test(last)) return last;
  const asked = [...url.searchParams.values()].filter((value) => ID.test(value));
  return asked.length === 1 ? asked[0] : undefined;
}
