/** The client for React: ask once, ask again when the background says something changed. */
import {
  keepPreviousData,
  notifyManager,
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { AnswerOf, Commands, DataOf, Queries, Topic } from '@/lib/protocol.ts';
import type { Client, ConnectionState } from './client.ts';
import { renew } from './renew.ts';

/** Answers that come within this time of one another are shown together, ms: one render instead of one each. */
const TOGETHER = 8;

let gathered: (() => void)[] = [];
notifyManager.setScheduler((flush) => {
  gathered.push(flush);
  if (gathered.length > 1) return;
  setTimeout(() => {
    const together = gathered;
    gathered = [];
    for (const each of together) each();
  }, TOGETHER);
});

const ClientContext = createContext<Client | undefined>(undefined);

/** Which topics make which query stale. `ticket.get` also listens to its own ticket. */
const staleOn: Readonly<Record<keyof Queries, readonly string[]>> = {
  'queue.list': ['tickets'],
  'queue.counts': ['counts'],
  'queue.due': ['tickets', 'context'],
  'ticket.get': ['ticket'],
  'draft.get': ['draft'],
  'draft.list': ['drafts'],
  'reply.suggest': ['ticket', 'templates'],
  'knowledge.list': ['knowledge'],
  'knowledge.for': ['knowledge', 'ticket'],
  'model.result': ['model'],
  'playbook.get': ['ticket', 'templates'],
  'tab.context': ['context'],
  'template.list': ['templates'],
  'template.find': ['templates', 'ticket'],
  'template.uses': ['templates'],
  'template.shortcut': ['templates'],
  'template.render': ['templates', 'ticket'],
  'reply.check': ['templates', 'approvals', 'settings'],
  'approval.list': ['approvals', 'settings'],
  'guard.rules': [],
  'template.library': ['templates'],
  'template.check': ['templates', 'ticket'],
  'template.versions': ['templates'],
  'template.deleted': ['templates'],
  'template.export': ['templates'],
  'template.import.preview': ['templates'],
  'translation.text': ['translations', 'settings'],
  'translation.near': ['translations'],
  'translation.check': ['glossary'],
  'memory.list': ['translations'],
  'memory.export': [],
  'glossary.list': ['glossary'],
  'record.part': [],
  'rule.list': ['rules'],
  'agent.list': ['agents', 'counts'],
  'rule.preview': ['rules', 'tickets'],
  'rule.hits': ['rules'],
  'rule.troubles': ['rules'],
  'rule.findings': ['rules', 'settings'],
  'rule.trace': ['ticket', 'rules'],
  'replay.state': ['replay'],
  'settings.get': ['settings'],
  'policy.list': [],
  'account.list': ['accounts', 'context'],
  'health.list': ['health'],
  'correction.list': ['corrections'],
  'data.export': [],
  'settings.export': ['settings', 'rules'],
  'settings.import.preview': ['settings', 'rules'],
  'store.state': ['store'],
  'hours.stores': ['tickets'],
  'hours.try': [],
  'holidays.read': [],
  'engine.list': ['engines'],
  'channel.list': ['alerts', 'settings'],
  'letter.list': ['alerts'],
  'repair.state': ['repair', 'context'],
  'site.list': ['sites', 'taught', 'settings'],
  'site.look': ['sites'],
  'taught.list': ['taught'],
  'taught.versions': ['taught'],
  'taught.export': ['taught'],
  'taught.read': ['taught'],
  'portal.list': ['portals'],
  'continuity.state': ['continuity'],
  'team.status': ['team'],
  'team.presence': ['presence'],
  'team.claims': ['team'],
  'privacy.state': ['privacy', 'continuity', 'settings'],
  'privacy.tonight': ['privacy', 'settings'],
  'privacy.find': [],
  'privacy.preview': [],
  'privacy.check': [],
  'lock.state': ['store'],
};

const touches = (topics: readonly Topic[], name: keyof Queries, data: unknown) =>
  topics.some((topic) => {
    const [subject, ...id] = topic.split(':');
    if (!staleOn[name].includes(subject ?? '')) return false;
    return (
      id.length === 0 ||
      (data as { id?: string; ticketId?: string })?.id === id.join(':') ||
      (name !== 'ticket.get' && name !== 'draft.get')
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
        renew(queries, ({ queryKey: [name, data] }) => touches(topics, name as keyof Queries, data));
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

/** Forgets every answer but to these questions, once: nothing of a buyer stays in a view that is locked. */
export function useForget(...kept: readonly (keyof Queries)[]): void {
  const queries = useQueryClient();
  const [names] = useState(kept);
  useEffect(() => {
    queries.removeQueries({ predicate: ({ queryKey: [name] }) => !names.some((one) => one === name) });
  }, [queries, names]);
}
