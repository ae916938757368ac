/** What is shown in the page while somebody points: a pane over it, an outline, and what is asked for. */
import { dress, makeHost } from '../dress.ts';
import { boxOf } from './places.ts';

export interface Outline {
  /** The pane that takes the pointer in the page's place. */
  readonly host: HTMLElement;
  /** Around this element, none, or where it has moved to meanwhile. */
  around(element: Element | undefined): void;
  say(label: string): void;
  remove(): void;
}

const COLOUR = '#0b63ce';
/** How often it follows what moves without a sign, ms. */
const FOLLOW = 200;

/** Just below the frame with the sidebar, which stands in the top layer, and above whatever the page has. */
const PANE = {
  position: 'fixed',
  inset: '0',
  width: '100vw',
  height: '100vh',
  'z-index': '2147483646',
  cursor: 'crosshair',
  'pointer-events': 'auto',
  background: 'transparent',
};

/** In a closed root of our own. Nothing of a buyer stands in it, only what is asked for. */
export function createOutline(document: Document): Outline {
  const { host, root } = makeHost(document);
  const frame = document.createElement('div');
  const chip = document.createElement('div');
  root.append(frame, chip);
  dress(host, PANE);
  dress(chip, {
    all: 'initial',
    position: 'fixed',
    top: '10px',
    left: '50%',
    transform: 'translateX(-50%)',
    'max-width': '80vw',
    padding: '6px 12px',
    'border-radius': '8px',
    font: '600 13px/18px system-ui, sans-serif',
    color: '#ffffff',
    background: COLOUR,
    'box-shadow': '0 2px 8px rgb(0 0 0 / 0.3)',
    'pointer-events': 'none',
  });
  let shown: Element | undefined;

  function lay(): void {
    const box = shown?.isConnected ? boxOf(shown) : undefined;
    dress(frame, {
      all: 'initial',
      display: box ? 'block' : 'none',
      position: 'fixed',
      'box-sizing': 'border-box',
      left: `${(box?.left ?? 0) - 2}px`,
      top: `${(box?.top ?? 0) - 2}px`,
      width: `${(box?.width ?? 0) + 4}px`,
      height: `${(box?.height ?? 0) + 4}px`,
      border: `2px solid ${COLOUR}`,
      'border-radius': '3px',
      background: 'rgb(11 99 206 / 0.12)',
      'pointer-events': 'none',
    });
  }

  document.documentElement.append(host);
  const follow = setInterval(lay, FOLLOW);

  return {
    host,
    around(element) {
      shown = element;
      lay();
    },
    say(label) {
      chip.textContent = label;
    },
    remove() {
      clearInterval(follow);
      host.remove();
    },
  };
}
