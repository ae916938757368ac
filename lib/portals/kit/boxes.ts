/** Rows of lists that have no known markup: each is the widest box around its mark that holds no other row's mark. */
import { first, parentOf } from './dom.ts';
import { type Leaf, leavesOf } from './leaves.ts';

/** Boxes that hold more than rows: a whole page, a list, a table with its heads. */
const TOO_WIDE =
  'html, body, main, section, table, ul, ol, [role="table"], [role="grid"], [role="list"], [role="main"]';
const NOT_IN_ROWS = 'thead, th, h1, [role="columnheader"], [role="tablist"], [role="tab"], [role="search"], form';

/** `marks`: one element a row (its number, its link). A lone row grows until its list would begin. */
export function boxesAround(marks: readonly Element[]): ReadonlyMap<Element, Element> {
  const boxes = new Map<Element, Element>();
  for (const mark of marks) {
    let box = mark;
    for (let depth = 0; depth < 12; depth += 1) {
      const parent = parentOf(box);
      if (!parent || parent.matches(TOO_WIDE) || first(parent, NOT_IN_ROWS)) break;
      if (marks.some((other) => other !== mark && parent.contains(other))) break;
      box = parent;
    }
    boxes.set(mark, box);
  }
  return boxes;
}

/** The texts of every row: its box's, and what follows the box up to the next row's where rows are not boxed. */
export function textsOfRows(leaves: readonly Leaf[], marks: readonly Element[]): ReadonlyMap<Element, readonly Leaf[]> {
  const boxes = boxesAround(marks);
  const starts = marks.map((mark) => {
    const box = boxes.get(mark) ?? mark;
    return leaves.findIndex(({ element }) => box === element || box.contains(element));
  });
  const rows = new Map<Element, readonly Leaf[]>();
  for (const [index, mark] of marks.entries()) {
    const start = starts[index] ?? -1;
    const next = starts.slice(index + 1).find((place) => place > start);
    const inBox = leavesOf(boxes.get(mark) ?? mark);
    const end = next ?? start + inBox.length;
    rows.set(mark, start < 0 ? inBox : leaves.slice(start, Math.max(end, start + inBox.length)));
  }
  return rows;
}
