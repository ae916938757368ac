/** A place in the document for a test to render into, new for each test and gone after it. */
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';

export interface Rendering {
  root: Root;
  place: HTMLElement;
  /** Takes away what was rendered. */
  anew(): void;
}

/** Call it where the tests of a file stand; what it answers is filled before each of them. */
export function rendering(): Rendering {
  const now = {
    anew: () => {
      now.root.unmount();
      now.root = createRoot(now.place);
    },
  } as Rendering;
  beforeEach(() => {
    now.place = document.body.appendChild(document.createElement('div'));
    now.root = createRoot(now.place);
  });
  afterEach(() => {
    now.root.unmount();
    now.place.remove();
  });
  return now;
}
