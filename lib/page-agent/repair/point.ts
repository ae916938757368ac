/**
 * Pointing at something in a page, by pointer or by keys. A pane over the page takes the pointer, so that the page's own
 * elements get none of it, and whatever else hears is kept from it: to the page the person has pressed nothing.
 */
import type { Move } from '@/lib/domain/repair.ts';
import { createOutline } from './outline.ts';
import { elementAt, isOurs, scrollAround } from './places.ts';
import { moved, sought } from './walk.ts';

export interface Pointer {
  readonly at: () => Element | undefined;
  move(to: Move): void;
  seek(words: string): void;
  take(): void;
  stop(): void;
}

interface Options {
  readonly window: Window;
  readonly label: string;
  /** Where keys begin. */
  readonly start: Element | undefined;
  /** Something was taken, or with nothing the person has had enough. Called once. */
  done(element: Element | undefined): void;
  /** Keys led elsewhere. */
  moved(): void;
  /** Aborts when the agent leaves. */
  readonly signal: AbortSignal;
}

const POINTER =
  'pointerdown pointerup pointercancel pointermove pointerover pointerout pointerenter pointerleave mousedown mouseup mousemove mouseover mouseout click dblclick auxclick contextmenu touchstart touchend touchmove dragstart selectstart'.split(
    ' ',
  );
const KEYS: Readonly<Record<string, Move>> = {
  ArrowUp: 'parent',
  ArrowDown: 'child',
  ArrowRight: 'after',
  ArrowLeft: 'before',
};
/** The second press of a double click must not reach what lies below, ms. */
const DEAF = 500;

/** Starts pointing; ends by itself when something is taken. */
export function startPointing({ window, label, start, done, moved: led, signal }: Options): Pointer {
  const { document } = window;
  const outline = createOutline(document);
  outline.say(label);
  const scope = new AbortController();
  let current: Element | undefined;
  let over = false;

  function show(element: Element | undefined): void {
    current = element;
    outline.around(element);
  }

  function end(element: Element | undefined): void {
    if (over) return;
    over = true;
    outline.around(undefined);
    setTimeout(leave, element ? DEAF : 0);
    done(element);
  }

  function leave(): void {
    scope.abort();
    outline.remove();
  }

  function goTo(element: Element | undefined): void {
    if (!element) return;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    show(element);
    led();
  }

  const pointer: Pointer = {
    at: () => current,
    move: (to) => goTo(moved(document, current, to, start)),
    seek: (words) => goTo(sought(document, current, words)),
    take: () => current?.isConnected && end(current),
    stop: () => end(undefined),
  };

  /** Rail and sidebar stay as they are. */
  const isElsewhere = ({ target }: Event): boolean =>
    target instanceof Element && target !== outline.host && isOurs(target);

  function silence(event: Event): void {
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  }

  const listen = { capture: true, passive: false, signal: scope.signal };
  for (const type of POINTER)
    window.addEventListener(
      type,
      (event) => {
        if (isElsewhere(event)) return;
        silence(event);
        if (over || !event.isTrusted || !(event instanceof MouseEvent)) return;
        if (type === 'pointermove') show(elementAt(document, event.clientX, event.clientY));
        if (type !== 'click' || event.button !== 0) return;
        end(elementAt(document, event.clientX, event.clientY) ?? current);
      },
      listen,
    );
  window.addEventListener(
    'wheel',
    (event) => {
      if (isElsewhere(event) || event.ctrlKey) return;
      const below = elementAt(document, event.clientX, event.clientY);
      if (scrollAround(below, event.deltaX, event.deltaY)) silence(event);
    },
    listen,
  );
  for (const type of ['keydown', 'keypress', 'keyup'])
    window.addEventListener(
      type,
      (event) => {
        if (!(event instanceof KeyboardEvent) || isElsewhere(event)) return;
        silence(event);
        if (type !== 'keydown' || !event.isTrusted || over) return;
        const to = event.key === 'Tab' ? (event.shiftKey ? 'previous' : 'next') : KEYS[event.key];
        if (to) pointer.move(to);
        else if (event.key === 'Enter') pointer.take();
        else if (event.key === 'Escape') pointer.stop();
      },
      listen,
    );
  window.addEventListener('scroll', () => outline.around(current), { ...listen, passive: true });
  window.addEventListener('resize', () => outline.around(current), { signal: scope.signal });
  signal.addEventListener('abort', leave, { signal: scope.signal });
  return pointer;
}
