/** Browser side of `virtualList`: rows come late, and a fixed number of row nodes is re-used while scrolling. */
import { deepAll, morphChildren } from './dom.ts';
import { fetchPage, rootOf } from './fetch-page.ts';

const ROWS_COME_AFTER = 150;
const SPARE_ROWS = 4;

const slotsOf = (list: Element): Element[] => [...list.querySelectorAll(':scope > .virtual-canvas > .virtual-slot')];

const sameList = (list: Element, page: Document): Element | undefined =>
  deepAll(rootOf(page), '[data-lab-virtual]').find((candidate) => candidate.className === list.className);

/** Starts one list; the element answers `lab:source` (a newer version of itself) by showing the newer rows. */
export function startVirtualList(list: HTMLElement): void {
  const height = Number(list.dataset.labVirtual);
  const canvas = list.querySelector<HTMLElement>('.virtual-canvas');
  if (!canvas) return;
  let rows: readonly Element[] = [];

  const slots = () => {
    const wanted = Math.min(rows.length, Math.ceil((list.clientHeight || 600) / height) + SPARE_ROWS);
    const there = slotsOf(list) as HTMLElement[];
    for (const gone of there.splice(wanted)) gone.remove();
    while (there.length < wanted) {
      const slot = document.createElement('div');
      slot.className = 'virtual-slot';
      slot.style.cssText = `position:absolute;left:0;right:0;height:${height}px`;
      canvas.append(slot);
      there.push(slot);
    }
    return there;
  };

  const render = () => {
    canvas.style.height = `${rows.length * height}px`;
    const there = slots();
    const first = Math.max(0, Math.min(Math.floor(list.scrollTop / height) - 1, rows.length - there.length));
    // Slot n shows row n modulo the number of slots, so that scrolling rewrites only the nodes that left the view.
    for (let index = first; index < first + there.length; index += 1) {
      const slot = there[index % there.length];
      const row = rows[index];
      if (!slot || !row) continue;
      slot.style.top = `${index * height}px`;
      morphChildren(slot, document.importNode(row, true));
    }
  };

  const take = (source: Element | undefined) => {
    if (!source) return;
    rows = slotsOf(source);
    render();
  };

  const skeleton = () => {
    for (const slot of slotsOf(list)) {
      slot.replaceChildren(Object.assign(document.createElement('div'), { className: 'lab-skeleton' }));
    }
  };

  skeleton();
  setTimeout(async () => take(sameList(list, await fetchPage(location.href))), ROWS_COME_AFTER);
  list.addEventListener('scroll', () => requestAnimationFrame(render));
  list.addEventListener('lab:source', (event) => take((event as CustomEvent<Element>).detail));
}
