/** Which sections hold changes nobody saved: shown in the navigation, and the browser asks before the page is left. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';

interface Unsaved {
  readonly ids: ReadonlySet<string>;
  mark(id: string, unsaved: boolean): void;
}

const UnsavedContext = createContext<Unsaved>({ ids: new Set(), mark: () => {} });

export function UnsavedProvider({ children }: { children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback((id: string, unsaved: boolean) => {
    setIds((known) => {
      if (known.has(id) === unsaved) return known;
      return new Set(unsaved ? [...known, id] : [...known].filter((other) => other !== id));
    });
  }, []);
  const any = ids.size > 0;
  useEffect(() => {
    if (!any) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [any]);
  return <UnsavedContext value={{ ids, mark }}>{children}</UnsavedContext>;
}

/** The ids that hold unsaved changes now. */
export const useUnsavedIds = (): ReadonlySet<string> => useContext(UnsavedContext).ids;

/** Says whether `id` holds unsaved changes, for as long as the component lives. */
export function useMarkUnsaved(id: string, unsaved: boolean): void {
  const { mark } = useContext(UnsavedContext);
  useEffect(() => {
    mark(id, unsaved);
    return () => mark(id, false);
  }, [id, mark, unsaved]);
}
