import { useEffect, useState } from 'react';

const isLost = () => document.activeElement === null || document.activeElement === document.body;

/**
 * For a dialog that is there or not, instead of opened and closed: when it goes, the focus goes back to what had it
 * before, so that the keys mean the same again. Mantine hands it back only where `opened` changes.
 */
export function useHandBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // What comes in its place, as another dialog, takes the focus first.
      setTimeout(() => {
        if (isLost() && before instanceof HTMLElement) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
