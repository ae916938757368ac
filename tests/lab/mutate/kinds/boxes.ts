/** How things are boxed: wrappers, other elements, tables and grids. */
import { kind } from '../kind.ts';
import type { Tools } from '../tools.ts';

const inMain = (tools: Tools, pattern: RegExp): Element[] =>
  tools.elements().filter(({ localName }) => pattern.test(localName));

const FLEXIBLE = /^(?:div|section|article|aside|li|dd|td|p|span|main)$/;

/** Moves what an element holds (not its shadow root) into another. */
function moveInto(box: Element, from: Element): void {
  box.append(...Array.from(from.childNodes).filter((node) => (node as Element).localName !== 'template'));
  from.append(box);
}

function unwrap(element: Element): void {
  element.replaceWith(...Array.from(element.childNodes));
}

const TABLES: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tfoot: 'rowgroup',
  tr: 'row',
  th: 'columnheader',
  td: 'cell',
};

function tablesToDivs(tools: Tools, roles: boolean): void {
  for (const element of inMain(tools, /^(?:table|thead|tbody|tfoot|tr|th|td)$/).reverse()) {
    const role = TABLES[element.localName];
    const div = tools.renamed(element, 'div');
    if (roles && role && !div.hasAttribute('role')) div.setAttribute('role', role);
  }
}

export default [
  kind({
    id: 'wrappers-added',
    says: 'boxes stand in further boxes',
    change(tools) {
      for (const element of tools.elements()) {
        if (!FLEXIBLE.test(element.localName) || element.children.length === 0 || !tools.chance(0.4)) continue;
        moveInto(tools.make('div', { class: `w${tools.int(1e5).toString(36)}` }), element);
      }
    },
  }),
  kind({
    id: 'texts-wrapped',
    says: 'every text stands in a span of its own',
    change(tools) {
      for (const text of tools.texts()) {
        const parent = text.parentNode as Element | null;
        if (!parent || /^(?:option|button|textarea)$/.test(parent.localName ?? '') || !tools.chance(0.6)) continue;
        const span = tools.make('span', { class: 'txt' });
        text.replaceWith(span);
        span.append(text);
      }
    },
  }),
  kind({
    id: 'wrappers-removed',
    says: 'boxes that held one thing are gone',
    change(tools) {
      for (const element of tools.elements()) {
        const only = element.children.length === 1 && !/\S/.test(ownText(element)) && !tools.shadowOf(element);
        if (only && element.localName === 'div' && tools.chance(0.5)) unwrap(element);
      }
    },
  }),
  kind({
    id: 'nested-deeper',
    says: 'the content stands eight boxes deeper',
    change(tools) {
      const main = tools.main();
      for (let depth = 0; depth < 8; depth += 1) moveInto(tools.make('div', { class: `layer-${depth}` }), main);
    },
  }),
  kind({
    id: 'divs-to-sections',
    says: 'boxes are sections and articles',
    change(tools) {
      for (const element of inMain(tools, /^div$/)) {
        if (tools.chance(0.5)) tools.renamed(element, tools.chance(0.5) ? 'section' : 'article');
      }
    },
  }),
  kind({
    id: 'headings-to-divs',
    says: 'headings, lists and paragraphs are mere boxes',
    change(tools) {
      for (const element of inMain(tools, /^(?:h[1-6]|ul|ol|li|p|dl|dt|dd|header|aside)$/))
        tools.renamed(element, 'div');
    },
  }),
  kind({
    id: 'spans-to-divs',
    says: 'what stood in a line is boxed',
    change(tools) {
      for (const element of inMain(tools, /^(?:span|b|i|small|strong)$/)) {
        if (!element.closest('button, a, label, p')) tools.renamed(element, 'div');
      }
    },
  }),
  kind({ id: 'tables-to-grids', says: 'tables are boxes with roles', change: (tools) => tablesToDivs(tools, true) }),
  kind({ id: 'tables-to-divs', says: 'tables are mere boxes', change: (tools) => tablesToDivs(tools, false) }),
  kind({
    id: 'grids-to-tables',
    says: 'grids of boxes are tables',
    change(tools) {
      const names: readonly (readonly [string, string])[] = [
        ['table', 'table'],
        ['rowgroup', 'tbody'],
        ['row', 'tr'],
        ['columnheader', 'th'],
        ['cell', 'td'],
      ];
      const grids = tools.elements().filter((element) => element.getAttribute('role') === 'table');
      for (const grid of grids) {
        if (grid.localName === 'table') continue;
        for (const [role, name] of names) {
          for (const element of [grid, ...tools.elements(grid)]) {
            if (element.getAttribute('role') === role) tools.renamed(element, name).removeAttribute('role');
          }
        }
      }
    },
  }),
  kind({
    id: 'facts-to-lists',
    says: 'label and value of a line stand in a list',
    change(tools) {
      for (const element of inMain(tools, /^(?:div|li)$/)) {
        if (element.children.length !== 2 || /\S/.test(ownText(element)) || tools.shadowOf(element)) continue;
        const [name, value] = Array.from(element.children);
        if (!name || !value || name.children.length > 0 || tools.texts(value).length !== 1) continue;
        element.append(tools.make('dl', {}, tools.make('dt', {}, name), tools.make('dd', {}, value)));
      }
    },
  }),
];

function ownText(element: Element): string {
  return Array.from(element.childNodes)
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('');
}
