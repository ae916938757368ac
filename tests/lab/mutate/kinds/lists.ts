/** Lists and tables: virtualised, re-used, grouped, with other columns. */
import { kind } from '../kind.ts';
import type { Rows } from '../rows.ts';
import type { Tools } from '../tools.ts';

const longest = (tools: Tools): Rows | undefined => tools.rows()[0];

/** A table's own rows: cells by place, heads among them, where every row has as many as its heads. */
function tableOf(tools: Tools): { readonly heads: readonly Element[]; readonly rows: readonly Element[] } | undefined {
  const head = tools
    .elements()
    .find(
      (element) =>
        element.children.length > 2 &&
        Array.from(element.children).every(
          (child) => child.localName === 'th' || child.getAttribute('role') === 'columnheader',
        ),
    );
  const table = head?.closest('table, [role="table"]');
  if (!head || !table) return undefined;
  const count = head.children.length;
  const rows = tools
    .elements(table)
    .filter(
      (row) =>
        row !== head &&
        row.localName === head.localName &&
        row.children.length === count &&
        Array.from(row.children).every((cell) => cell.localName === 'td' || cell.getAttribute('role') === 'cell'),
    );
  const spans = rows.some((row) => row.querySelector('[rowspan]:not([rowspan="1"]), [colspan]'));
  return rows.length > 0 && !spans ? { heads: [head], rows } : undefined;
}

function eachLine(tools: Tools, change: (line: Element, isHead: boolean) => void): void {
  const table = tableOf(tools);
  if (!table) return;
  for (const head of table.heads) change(head, true);
  for (const row of table.rows) change(row, false);
  for (const line of [...table.heads, ...table.rows]) {
    for (const [index, cell] of Array.from(line.children).entries()) {
      if (cell.hasAttribute('aria-colindex')) cell.setAttribute('aria-colindex', String(index + 1));
    }
  }
}

export default [
  kind({
    id: 'list-virtualised',
    says: 'rows are placed absolutely and only a window of them is in the page',
    removes: true,
    change(tools) {
      const list = longest(tools);
      if (!list || list.rows.length < 5) return;
      const from = tools.int(Math.max(1, Math.floor(list.rows.length / 3)));
      const to = from + Math.max(4, Math.floor(list.rows.length / 2));
      for (const [index, row] of list.rows.entries()) {
        for (const element of row) {
          if (index < from || index >= to) element.remove();
          else element.setAttribute('style', `position:absolute;transform:translateY(${index * 80}px)`);
        }
      }
    },
  }),
  kind({
    id: 'rows-shuffled',
    says: 'rows stand in the order in which they were re-used, placed by their style',
    change(tools) {
      const list = longest(tools);
      if (!list) return;
      for (const [index, row] of list.rows.entries()) {
        for (const element of row)
          element.setAttribute('style', `position:absolute;transform:translateY(${index * 80}px)`);
      }
      list.parent.append(...tools.shuffled(list.rows).flat());
    },
  }),
  kind({
    id: 'rows-left-hidden',
    says: 'rows that were re-used stay in the page, hidden',
    change(tools) {
      const list = longest(tools);
      if (!list) return;
      for (const row of list.rows.slice(0, 6)) {
        for (const element of row) {
          const copy = tools.copy(element);
          copy.setAttribute('style', 'display:none');
          copy.setAttribute('aria-hidden', 'true');
          list.parent.append(copy);
        }
      }
    },
  }),
  kind({
    id: 'rows-pinned',
    says: 'some rows are pinned and stand a second time above the others',
    change(tools) {
      const list = longest(tools);
      const copies = list?.rows.slice(1, 3).flatMap((row) => row.map((element) => tools.copy(element)));
      list?.rows[0]?.[0]?.before(...(copies ?? []));
    },
  }),
  kind({
    id: 'rows-for-phones',
    says: 'every row has a second, hidden form for small screens',
    change(tools) {
      for (const { rows } of tools.rows().slice(0, 2)) {
        for (const row of rows) {
          const last = row.at(-1);
          for (const element of row) {
            const copy = tools.copy(element);
            copy.setAttribute('hidden', '');
            last?.after(copy);
          }
        }
      }
    },
  }),
  kind({
    id: 'rows-boxed',
    says: 'every row stands in a box with a divider',
    change(tools) {
      const list = longest(tools);
      if (!list || list.rows.some((row) => /^(?:tr|tbody)$/.test(row[0]?.localName ?? ''))) return;
      for (const row of list.rows) {
        const box = tools.make('div', { class: 'row-box' });
        row[0]?.before(box);
        box.append(tools.make('hr'), ...row);
      }
    },
  }),
  kind({
    id: 'rows-grouped',
    says: 'headings with counts stand between the rows',
    change(tools) {
      const list = longest(tools);
      const name = list?.rows[0]?.[0]?.localName ?? '';
      if (!list || /^tbody$/.test(name)) return;
      for (const [index, row] of list.rows.entries()) {
        if (index % 5 !== 0) continue;
        const text = `${index === 0 ? 'A' : 'B'} (${tools.int(9) + 1})`;
        const group = tools.make(name === 'tr' ? 'tr' : 'div', { class: 'group-head' });
        group.append(name === 'tr' ? tools.make('td', { colspan: '9' }, text) : text);
        row[0]?.before(group);
      }
    },
  }),
  kind({
    id: 'skeletons-left',
    says: 'empty rows that shimmer stand after the real ones',
    change(tools) {
      const list = longest(tools);
      const shape = list?.rows.at(-1)?.[0];
      if (!list || !shape) return;
      for (let count = 0; count < 4; count += 1) {
        const copy = tools.copy(shape);
        for (const text of tools.texts(copy)) text.nodeValue = '';
        for (const each of [copy, ...tools.elements(copy)])
          for (const key of ['href', 'label']) each.removeAttribute(key);
        copy.setAttribute('class', 'shimmer-row');
        list.parent.append(copy);
      }
    },
  }),
  kind({
    id: 'head-copied',
    says: 'a sticky copy of the heads stands above the table',
    change(tools) {
      const table = tableOf(tools);
      const head = table?.heads[0];
      const whole = head?.closest('table, [role="table"]');
      if (!head || !whole) return;
      const copy = tools.copy(head);
      whole.before(
        head.localName === 'tr'
          ? tools.make('table', {}, tools.make('thead', {}, copy))
          : tools.make('div', { class: 'sticky' }, copy),
      );
    },
  }),
  kind({
    id: 'columns-reordered',
    says: 'columns stand in another order',
    change(tools) {
      const count = tableOf(tools)?.heads[0]?.children.length ?? 0;
      const order = tools.shuffled(Array.from({ length: count }, (_, index) => index));
      eachLine(tools, (line) => {
        const cells = Array.from(line.children);
        line.append(...order.flatMap((place) => cells[place] ?? []));
      });
    },
  }),
  kind({
    id: 'columns-added',
    says: 'new columns stand between the known ones',
    change(tools) {
      const at = 1 + tools.int(3);
      const fill = ['A', 'B-2', '✓', '—'];
      eachLine(tools, (line, isHead) => {
        const shape = line.children[at];
        if (!shape) return;
        const cell = tools.make(shape.localName);
        for (const { name, value } of Array.from(shape.attributes)) {
          if (name === 'role' || name === 'aria-colindex') cell.setAttribute(name, value);
        }
        cell.append(isHead ? 'Priority score' : (tools.pick(fill) ?? ''));
        shape.before(cell);
      });
    },
  }),
];
