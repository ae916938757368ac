/**
 * The usual way to put a sidebar into somebody else's page: a content script that watches the page, reads it with
 * `querySelectorAll`, and renders the list with React in a shadow root. Only for the benchmark.
 */
import { createRoot } from 'react-dom/client';
import { List } from './list.tsx';
import { readTickets, rootsOf } from './read.ts';

/** Mutations are gathered this long, ms: a usual debounce. */
const GATHER = 100;

const host = document.createElement('div');
host.style.cssText = 'position:fixed;top:0;right:0;width:360px;height:100vh;z-index:2147483646';
document.documentElement.append(host);
const root = createRoot(host.attachShadow({ mode: 'open' }));

const known = new WeakSet<Node>();
let isWaiting = false;
const observer = new MutationObserver(() => {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(render, GATHER);
});

function render(): void {
  isWaiting = false;
  const roots = rootsOf(document.body);
  for (const seen of roots) {
    if (known.has(seen)) continue;
    known.add(seen);
    observer.observe(seen, { subtree: true, childList: true, characterData: true });
  }
  root.render(<List tickets={readTickets(roots)} />);
}

render();
