/** What the page calls things: labels, badges, names. */
import { type Hints, kind } from '../kind.ts';
import type { Tools } from '../tools.ts';

/** A text as label and closing colon; undefined for one that names nothing the hints know. */
function labelIn(text: string, { labels }: Hints): { readonly label: string; readonly colon: string } | undefined {
  const [, label = '', colon = ''] = /^\s*(.*?)\s*([:：]?)\s*$/su.exec(text) ?? [];
  return labels.includes(label) ? { label, colon } : undefined;
}

function eachLabel(tools: Tools, change: (text: Text, label: string, colon: string) => void): void {
  for (const text of tools.texts()) {
    const found = labelIn(text.nodeValue ?? '', tools.hints);
    if (found) change(text, found.label, found.colon);
  }
}

/** Says other words wherever a text, or what an attribute says of a custom element, is exactly one of the pairs. */
function replaceWords(tools: Tools, pairs: readonly (readonly [string, string])[]): void {
  const other = new Map(pairs);
  const said = (text: string): string | undefined => {
    const [, before = '', word = '', after = ''] = /^(\s*)(.*?)([:：]?\s*)$/su.exec(text) ?? [];
    const found = other.get(word);
    return found === undefined ? undefined : `${before}${found}${after}`;
  };
  for (const text of tools.texts()) text.nodeValue = said(text.nodeValue ?? '') ?? text.nodeValue;
  for (const element of tools.elements()) {
    for (const name of ['label', 'placeholder', 'aria-label']) {
      const found = said(element.getAttribute(name) ?? '');
      if (found !== undefined) element.setAttribute(name, found);
    }
  }
}

/** Names a buyer may really have that look like a day, a state, a label or money. */
const TRAPS = [
  'April May',
  'Sunday Paid',
  'Rich Price',
  'Bill Total',
  'Penny Rates',
  'Mark Closed',
  'Prime Sellers',
  'Grace Today',
  'Max Order',
  'Dollar Noon',
] as const;

export default [
  kind({
    id: 'labels-reworded',
    says: 'labels say the same in other words',
    change: (tools) => replaceWords(tools, tools.hints.reworded),
  }),
  kind({
    id: 'labels-in-english',
    says: 'half of the words are not translated any more',
    change: (tools) =>
      replaceWords(
        tools,
        tools.hints.english.filter(() => tools.chance(0.5)),
      ),
  }),
  kind({
    id: 'all-in-english',
    says: 'the words are English, dates and amounts as before',
    change: (tools) => replaceWords(tools, tools.hints.english),
  }),
  kind({
    id: 'labels-dropped',
    says: 'one label in six is gone',
    removes: true,
    change: (tools) =>
      eachLabel(tools, (text) => {
        if (tools.chance(1 / 6)) text.nodeValue = '';
      }),
  }),
  kind({
    id: 'labels-uppercase',
    says: 'labels are written in capitals',
    change: (tools) =>
      eachLabel(tools, (text) => {
        text.nodeValue = (text.nodeValue ?? '').toLocaleUpperCase(tools.hints.locale);
      }),
  }),
  kind({
    id: 'labels-with-emoji',
    says: 'labels begin with an emoji',
    change: (tools) =>
      eachLabel(tools, (text, label, colon) => {
        text.nodeValue = `${tools.pick(['📦', '🕒', 'ℹ️', '💬'])} ${label}${colon} `;
      }),
  }),
  kind({
    id: 'labels-with-colons',
    says: 'labels that had a colon have none, and the others have one',
    change: (tools) =>
      eachLabel(tools, (text, label, colon) => {
        const mark = /^(?:zh|ja)/.test(tools.hints.locale) ? '：' : ':';
        text.nodeValue = colon === '' ? `${label}${mark}` : `${label} `;
      }),
  }),
  kind({
    id: 'labels-with-tips',
    says: 'labels carry a mark that explains them',
    change: (tools) =>
      eachLabel(tools, (text) => {
        if (!tools.chance(0.5)) return;
        const tip = tools.make('span', { role: 'tooltip', hidden: '' }, 'Shown to sellers only. Updated Nov 1, 2026.');
        const parent = text.parentNode as Element | null;
        if (parent && !/^(?:option|button|textarea)$/.test(parent.localName ?? '')) {
          text.after(tools.make('span', { class: 'tip', 'aria-hidden': 'true' }, 'ⓘ'), tip);
        }
      }),
  }),
  kind({
    id: 'badges-to-attributes',
    says: 'badges show an icon and say their word in an attribute only',
    change(tools) {
      for (const element of tools.elements()) {
        const word = element.getAttribute('label');
        const badge = /badge/i.test(`${element.localName} ${element.getAttribute('class') ?? ''}`);
        const [text, ...more] = badge ? tools.texts(element) : [];
        if (!text || more.length > 0) continue;
        const icon = tools.make('i', {
          role: 'img',
          'aria-label': word ?? text.nodeValue ?? '',
          title: text.nodeValue ?? '',
        });
        element.replaceWith(icon);
      }
    },
  }),
  kind({
    id: 'badges-added',
    says: 'names and subjects carry new badges',
    change(tools) {
      const list = tools.rows()[0];
      const words = ['Prime', 'New', 'Business', 'VIP'];
      for (const row of list?.rows ?? []) {
        const place = tools.texts(row[0]).at(0)?.parentNode as Element | null;
        place?.after(tools.make('span', { class: 'chip' }, tools.pick(words) ?? ''));
      }
    },
  }),
  kind({
    id: 'names-like-labels',
    says: 'buyers have names that look like days, states and labels',
    change(tools) {
      const shown = new Map<string, string>();
      const traps = tools.shuffled(TRAPS);
      const all = tools.texts(tools.document.body);
      const whole = all.map(({ nodeValue }) => nodeValue ?? '').join('\n');
      const firstOf = (name: string): string => name.split(' ')[0] ?? name;
      for (const name of tools.hints.names) {
        // Two buyers of one first name stay as they are: a page that shows no more could not tell which is meant.
        if (tools.hints.names.some((other) => other !== name && firstOf(other) === firstOf(name))) continue;
        const trap = whole.includes(firstOf(name)) ? traps.pop() : undefined;
        if (trap) shown.set(name, name.includes(' ') ? trap : firstOf(trap));
      }
      const pairs = [...shown].flatMap(([name, trap]) => [
        [name, trap] as const,
        [firstOf(name), firstOf(trap)] as const,
      ]);
      for (const text of all) {
        const said = text.nodeValue ?? '';
        // Only where the name is the text, or ends it behind a label: messages keep their words.
        const pair = pairs.find(([name]) => said.trim() === name || (said.length < 40 && said.endsWith(` ${name}`)));
        if (pair) text.nodeValue = said.replace(pair[0], pair[1]);
      }
      for (const element of tools.elements(tools.document.body)) {
        const label = element.getAttribute('aria-label');
        const pair = pairs.find(([name]) => label === name);
        if (pair) element.setAttribute('aria-label', pair[1]);
      }
      return shown;
    },
  }),
];
