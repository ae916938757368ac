import { useSyncExternalStore } from 'react';

const subscribe = (notify: () => void) => {
  addEventListener('hashchange', notify);
  return () => removeEventListener('hashchange', notify);
};

/** The part after `#` in the address, without the `#`. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash.slice(1));
