/** What one element can be known by, the most lasting first: not what it shows, and not what a build makes anew. */
import type { Hold } from './contract.ts';
import { isName, quoted } from './selector.ts';

/** One thing that an element can be known by. */
export interface Mark {
  readonly css: string;
  readonly hold: Hold;
}

/** True for what must not stand in a taught way: names, numbers and texts of the page's own content. */
export type Taboo = (text: string) => boolean;

const TEST_IDS =
  'data-testid data-test-id data-test data-qa data-cy data-e2e data-uid data-hook data-automation-id data-tid'.split(
    ' ',
  );
const SAID = ['aria-label', 'placeholder', 'data-placeholder', 'title', 'alt', 'label'];
const PLAIN = ['name', 'type', 'itemprop', 'part', 'slot', 'aria-colindex', 'aria-roledescription', 'data-label'];
/** Tags that say what they hold. */
const TELLING = /^(?:time|h[1-6]|textarea|pre|blockquote|article|address|dt|dd|th|caption|figcaption|summary)$/;

/** A part of a name that a person may have written: letters with a vowel among them, or one or two. */
const isWord = (part: string): boolean =>
  /^[a-z]{1,2}$/i.test(part) ||
  (/^[a-z]{3,20}$/i.test(part) &&
    /[aeiouy]/i.test(part) &&
    !/[^aeiouy]{4}/i.test(part.replace(/ght|tch|ch|sh|ck/gi, 'c')));
const isNumber = (part: string): boolean => /^\d{1,2}$/.test(part);
const partsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);

/** Made by a person, as far as one can see. */
const isWritten = (name: string): boolean => {
  const parts = partsOf(name);
  // A long word that ends in a digit was made by a build, a short one (`col2`, `h1`) by a person.
  if (/[a-z]{5}\d/i.test(name)) return false;
  const counted = parts.filter((part) => isNumber(part)).length;
  const words = parts.filter(isWord);
  const long = /[a-z][A-Z]/.test(name) ? 4 : 3;
  return words.length + counted === parts.length && counted <= 1 && words.some((part) => part.length >= long);
};

/** Enough letters that the beginning of a name still says something. */
const TELLS = 4;

/** The beginning of a name whose end is made anew by every build or row: `_Name_` of `_Name_o3k1p`, `item-` of `item-3`. */
export function beginning(name: string): string | undefined {
  const head = /^(.*[_.:/-])[A-Za-z0-9]+$/.exec(name)?.[1];
  return head && head.replace(/[^A-Za-z]/g, '').length >= TELLS && isWritten(head) ? head : undefined;
}

const STATE =
  /(?:^|[^a-z])(?:is|has)?(?:active|selected|current|open|opened|closed|hover|focus|focused|unread|read|seen|first|last|odd|even|disabled|loading|loaded|hidden|visible|highlight|new|checked|expanded|collapsed|pending|done|resolved|warning|success|danger|error)$/i;

/** Of a class: one that says how the element stands at the moment is gone at the next. */
const isState = (name: string): boolean => STATE.test(name.replace(/([a-z])([A-Z])/g, '$1-$2'));

function named(attribute: string, value: string, taboo: Taboo): string | undefined {
  if (value === '' || value.length > 60 || taboo(value)) return undefined;
  const whole = isWritten(value) && !/\d$/.test(value) ? quoted(value) : undefined;
  if (whole) return `[${attribute}=${whole}]`;
  const head = beginning(value);
  return head && !taboo(head) ? `[${attribute}^="${head}"]` : undefined;
}

function classMark(name: string, taboo: Taboo, states: boolean): string | undefined {
  if (taboo(name) || name.length > 60) return undefined;
  const passing = (word: string) => !states && isState(word);
  if (isWritten(name)) return passing(name) || !isName(name) ? undefined : `.${name}`;
  const head = beginning(name);
  return head && !passing(head.replace(/[_-]+$/, '')) && quoted(head) ? `[class*="${head}"]` : undefined;
}

/** Words of a link's path that a number or name follows, and names of what it asks for. */
function hrefMarks(href: string, taboo: Taboo): readonly string[] {
  const [path = '', query = ''] = href.replace(/^[a-z]+:\/\/[^/]*/, '').split(/[?#]/);
  const steps = path.split('/').filter(Boolean);
  const words = steps.filter((step, index) => isWritten(step) && !/\d/.test(step) && !taboo(step) && index < 6);
  const last = words.at(-1);
  const asked = query.split('&').map((pair) => pair.split('=')[0] ?? '');
  return [
    ...(last ? [`[href*="/${last}${steps.at(-1) === last ? '' : '/'}"]`] : []),
    ...asked.filter((name) => /^[A-Za-z_-]{2,40}$/.test(name)).map((name) => `[href*="${name}="]`),
  ];
}

/** All that an element can be known by, the most lasting first. `states`: how it stands at the moment counts too. */
export function marksOf(element: Element, taboo: Taboo, states = false): readonly Mark[] {
  const marks: Mark[] = [];
  const tag = element.localName;
  const add = (hold: Hold, css: string | undefined) => css !== undefined && marks.push({ css, hold });
  const value = (name: string) => element.getAttribute(name)?.trim() ?? '';
  for (const name of TEST_IDS) add('test-id', named(name, value(name), taboo));
  const role = value('role');
  if (/^[a-z]{3,20}$/.test(role)) add('role', `[role="${role}"]`);
  for (const name of SAID) {
    const said = value(name);
    if (said && said.length <= 40 && !/\d/.test(said) && !taboo(said)) add('role', `[${name}=${quoted(said)}]`);
  }
  if (tag.includes('-') && isName(tag)) add('attribute', tag);
  for (const name of PLAIN) {
    const said = value(name);
    if (/^[A-Za-z][\w-]{0,30}$|^\d{1,2}$/.test(said) && !taboo(said)) add('attribute', `${tag}[${name}="${said}"]`);
  }
  if (element.hasAttribute('datetime')) add('attribute', '[datetime]');
  for (const css of hrefMarks(value('href'), taboo)) add('attribute', css);
  for (const { name } of Array.from(element.attributes)) {
    if (!name.startsWith('data-') || TEST_IDS.includes(name) || SAID.includes(name) || !isName(name)) continue;
    if (PLAIN.includes(name) || !isWritten(name)) continue;
    add('attribute', named(name, value(name), taboo));
    add('attribute', `[${name}]`);
  }
  if (TELLING.test(tag)) add('attribute', tag);
  const id = value('id');
  if (id && isWritten(id) && !/\d/.test(id) && isName(id) && !taboo(id)) add('name', `#${id}`);
  else if (id) add('name', named('id', id, taboo));
  for (const name of value('class').split(/\s+/).slice(0, 12))
    add('name', name ? classMark(name, taboo, states) : undefined);
  return marks;
}
