import type { MouseEvent } from 'react';

/**
 * For the input of a `FileButton`. A browser tells of a choice only where it differs from the last one, so the last one
 * is forgotten first: a file that was mended meanwhile has the same name.
 */
export const chooseAgain = {
  onClick: (event: MouseEvent<HTMLInputElement>) => {
    event.currentTarget.value = '';
  },
};
