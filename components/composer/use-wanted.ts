import { useEffect, useEffectEvent } from 'react';

/** A template picked outside the composer; each pick is an object of its own, so that the same one can be picked again. */
export interface WantedTemplate {
  readonly id: string;
  readonly name: string;
}

/** Fills a template that was picked elsewhere, once a pick. */
export function useWanted(wanted: WantedTemplate | undefined, choose: (template: WantedTemplate) => void): void {
  const fill = useEffectEvent(choose);
  useEffect(() => {
    if (wanted) fill(wanted);
  }, [wanted]);
}
