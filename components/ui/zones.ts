import { useMemo } from 'react';

/** Every zone there is to choose. The browser's list leaves out names that were replaced, one of which may be stored. */
export const useZones = (...stored: readonly (string | undefined)[]): string[] => {
  const known = stored.join('\n');
  return useMemo(
    () => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...known.split('\n').filter(Boolean)])].sort(),
    [known],
  );
};

/** The browser's own zone. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
