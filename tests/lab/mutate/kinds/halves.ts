/** Pages caught while they load. */
import { kind } from '../kind.ts';

export default [
  kind({
    id: 'half-loaded',
    says: 'the second half of the rows or blocks is not there yet',
    removes: true,
    change(tools) {
      const list = tools.rows()[0];
      if (list) {
        const half = list.rows.slice(Math.ceil(list.rows.length / 2)).flat();
        for (const element of half) element.remove();
        half[0]?.parentNode?.append(tools.make('div', { class: 'skeleton', 'aria-busy': 'true' }));
        return;
      }
      const texts = tools.texts();
      for (const text of texts.slice(Math.ceil(texts.length / 2))) text.nodeValue = '';
    },
  }),
  kind({
    id: 'values-awaited',
    says: 'one value in eight is a shimmering bar',
    removes: true,
    // Of a time in two parts the clock alone may be awaited.
    blurs: 86_400_000,
    change(tools) {
      for (const text of tools.texts()) {
        const said = text.nodeValue ?? '';
        if (!/\d/.test(said) || tools.hints.labels.includes(said.trim()) || !tools.chance(1 / 8)) continue;
        text.nodeValue = '';
        text.parentElement?.setAttribute('aria-busy', 'true');
      }
    },
  }),
  kind({
    id: 'spinner-left',
    says: 'a spinner stands beside the loaded content',
    change: (tools) =>
      tools.main().append(tools.make('div', { class: 'spinner', role: 'progressbar', 'aria-busy': 'true' })),
  }),
];
