/** The client for React: ask once, ask again when the background says something changed. */
import { keepPreviousData, QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { AnswerOf, Commands, DataOf, Queries, Topic } from '@/lib/protocol.ts';
import type { Client, ConnectionState } from './client.ts';

const ClientContext = createContext<Client | undefined>(undefined);

/** Which topics make which query stale. `ticket.get` also listens to its own ticket. */
const staleOn: Readonly<Record<keyof Queries, readonly string[]>> = {
  'queue.list': ['tickets'],
  'queue.counts': ['counts'],
  'ticket.get': ['ticket'],
  'tab.context': ['context'],
  'template.list': ['templates'],
  'template.render': ['templates', 'ticket'],
  'reply.check': ['templates'],
  'rule.list': ['rules'],
  'rule.preview': ['rules', 'tickets'],
  'settings.get': ['settings'],
  'health.list': ['health'],
  'data.export': [],
};

const touches = (topics: readonly Topic[], name: keyof Queries, data: unknown) =>
  topics.some((topic) => {
    const [subject, ...id] = topic.split(':');
    if (!staleOn[name].includes(subject ?? '')) return false;
    return (
      id.length === 0 || (data as { id?: string; ticketId?: string })?.id === id.join(':') || name !== 'ticket.get'
    );
  });

/** Wraps a view; one per page. */
export function LiveProvider({ client, children }: { client: Client; children: ReactNode }) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1, networkMode: 'always' } },
      }),
  );
  useEffect(
    () =>
      client.onChanged((topics) => {
        queries.invalidateQueries({
          predicate: ({ queryKey: [name, data] }) => touches(topics, name as keyof Queries, data),
        });
      }),
    [client, queries],
  );
  return (
    <ClientContext.Provider value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext.Provider>
  );
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (!client) throw new Error('useClient needs a LiveProvider above it');
  return client;
}

/** Asks, keeps the last answer on screen while asking again, and asks again on changes. */
export function useAsk<Name extends keyof Queries>(
  name: Name,
  data: DataOf<Queries[Name]>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
) {
  const client = useClient();
  type Answer = AnswerOf<Queries[Name]>;
  return useQuery<Answer, Error, Answer, readonly unknown[]>({
    queryKey: [name, data],
    queryFn: () => client.ask(name, data),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A command as a mutation: `run.mutate(data)`, `run.isPending`, `run.error`. */
export function useCommand<Name extends keyof Commands>(name: Name) {
  const client = useClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (data: DataOf<Commands[Name]>) => client.command(name, data),
  });
}

export function useConnection(): ConnectionState {
  const client = useClient();
  return useSyncExternalStore(
    (notify) => client.onState(notify),
    () => client.state,
  );
}
