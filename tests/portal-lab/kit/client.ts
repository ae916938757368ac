/**
 * Browser side of every portal: single-page navigation, pages that become ready late, messages that arrive.
 * Links: `<a data-lab-nav href>`; other elements: `data-lab-href`. Both work inside open shadow roots.
 */
import { deepAll, morphChildren } from './dom.ts';
import { fetchPage, rootOf, withLabParams } from './fetch-page.ts';
import { startVirtualList } from './virtual-client.ts';

declare global {
  interface Window {
    /** How often a portal's own send button was pressed. */
    __labSent: number;
  }
}

/** What runs on elements of a page: started once an element, also for those that come later. */
export interface Behaviour {
  readonly selector: string;
  start(element: HTMLElement): void;
}

const started = new WeakMap<Behaviour, WeakSet<Element>>();

function startAll(behaviours: readonly Behaviour[]): void {
  for (const behaviour of behaviours) {
    const known = started.get(behaviour) ?? new WeakSet();
    started.set(behaviour, known);
    for (const element of deepAll(rootOf(document), behaviour.selector)) {
      if (known.has(element)) continue;
      known.add(element);
      behaviour.start(element);
    }
  }
}

let settle = (): void => undefined;
let newest = 0;
let shownPath = location.pathname;

/** Shows the page of an address: the same page keeps its nodes, another page gets new ones. */
async function show(address: URL | string, samePage: boolean): Promise<void> {
  newest += 1;
  const mine = newest;
  const page = await fetchPage(address);
  if (mine !== newest) return;
  shownPath = location.pathname;
  document.title = page.title;
  const [root, next] = [rootOf(document), rootOf(page)];
  root.dataset.labBehaviours = next.dataset.labBehaviours ?? '';
  if (samePage) morphChildren(root, next);
  else root.replaceChildren(...next.childNodes);
  settle();
}

/** Asks again for the page one is on and shows what changed. */
export const refresh = (): Promise<void> => show(location.href, true);

/** Goes to an address without a reload. */
export async function navigate(href: string): Promise<void> {
  const url = withLabParams(href);
  const samePage = url.pathname === location.pathname;
  history.pushState({}, '', url);
  await show(url, samePage);
}

function becomeReadyLater(): void {
  const url = new URL(location.href);
  const delay = url.searchParams.get('lab-delay');
  if (url.searchParams.get('lab-state') !== 'loading' || !delay) return;
  url.searchParams.delete('lab-state');
  url.searchParams.delete('lab-delay');
  setTimeout(() => {
    history.replaceState({}, '', url);
    show(url, false);
  }, Number(delay));
}

function onClick(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey) return;
  const path = event.composedPath().filter((node): node is HTMLElement => node instanceof HTMLElement);
  const link = path.find((element) => element.dataset.labNav !== undefined || element.dataset.labHref !== undefined);
  const href = link?.dataset.labHref ?? link?.getAttribute('href');
  if (!href) return;
  event.preventDefault();
  navigate(href);
}

/** Call once at the end of a portal's client script. Behaviours run on pages that name them (`LabPage.behaviours`). */
export function startLab(behaviours: Readonly<Record<string, Behaviour>>): void {
  window.__labSent = 0;
  const lists: Behaviour = { selector: '[data-lab-virtual]', start: startVirtualList };
  settle = () => {
    const names = rootOf(document).dataset.labBehaviours?.split(' ') ?? [];
    startAll([lists, ...names.flatMap((name) => behaviours[name] ?? [])]);
  };
  document.addEventListener('click', onClick);
  window.addEventListener('popstate', () => show(location.href, shownPath === location.pathname));
  window.addEventListener('lab:arrive', () => refresh());
  settle();
  becomeReadyLater();
}
