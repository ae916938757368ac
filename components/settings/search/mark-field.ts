/** Shows where on the page a setting stands: brings it into view, puts the focus there, and marks it until one moves on. */

const MARK = 'data-found';
/** A section may still be loading; who waits longer has long looked for it, ms. */
const PATIENCE = 5_000;
const NAMING = 'label, legend, th, h2, h3, h4, summary, button, a[href]';
const CONTROL = 'input:not([type=hidden]), select, textarea, button, [role=switch], [role=combobox], a[href]';

const said = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim();
const isShown = (element: Element) => element.closest('[hidden]') === null;

/** What carries the name: a label before a heading before anything else that says just this. */
export function fieldNamed(section: Element, name: string): HTMLElement | undefined {
  const shown = (elements: Iterable<HTMLElement>) => [...elements].filter(isShown);
  const naming = shown(section.querySelectorAll<HTMLElement>(NAMING)).filter((one) => said(one) === name);
  const labelled = shown(section.querySelectorAll<HTMLElement>('[aria-label]')).filter(
    (one) => one.getAttribute('aria-label') === name,
  );
  const label = naming.find((one) => one.matches('label, legend'));
  if (label ?? naming[0] ?? labelled[0]) return label ?? naming[0] ?? labelled[0];
  return shown(section.querySelectorAll<HTMLElement>('*')).find(
    (one) => one.childElementCount === 0 && said(one) === name,
  );
}

/** What one would use: the field a label is for, else the first one beside it, else the name itself. */
function controlOf(named: HTMLElement): HTMLElement | undefined {
  if (named.matches(CONTROL)) return named;
  if (named instanceof HTMLLabelElement && named.control) return named.control;
  const group = named.closest('fieldset, [role=group], [role=radiogroup]');
  return group?.querySelector<HTMLElement>(CONTROL) ?? undefined;
}

function unmark(root: ParentNode): void {
  for (const element of root.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
}

function mark(named: HTMLElement): void {
  named.setAttribute(MARK, '');
  named.scrollIntoView?.({ block: 'center' });
  const control = controlOf(named);
  if (control) control.focus({ preventScroll: true });
}

/** Marks it as soon as it stands on the page. Answers how to stop waiting and take the mark away. */
export function markField(section: HTMLElement, name: string): () => void {
  unmark(section);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const look = () => {
    const named = fieldNamed(section, name);
    if (!named) return false;
    stop();
    mark(named);
    return true;
  };
  const observer = new MutationObserver(() => look());
  const timer = setTimeout(() => observer.disconnect(), PATIENCE);
  if (!look()) observer.observe(section, { childList: true, subtree: true, characterData: true });
  return () => {
    stop();
    unmark(section);
  };
}
