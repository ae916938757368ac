/** How a view talks to the background: one port, questions and commands with answers, and news of changes. */
import type { AnswerOf, Commands, DataOf, Queries, Topic } from '@/lib/protocol.ts';

export type ConnectionState = 'connecting' | 'ready' | 'lost';

export interface Client {
  /** Reads. Rejects with `Refused` (message says what to do) or after 10 s. */
  ask<Name extends keyof Queries>(name: Name, data: DataOf<Queries[Name]>): Promise<AnswerOf<Queries[Name]>>;
  /** Decides. Retried with the same operation id when the worker dies, so it happens once. Rejects as `ask` does, later where a server is dialled. */
  command<Name extends keyof Commands>(name: Name, data: DataOf<Commands[Name]>): Promise<AnswerOf<Commands[Name]>>;
  onChanged(listener: (topics: readonly Topic[]) => void): () => void;
  onState(listener: (state: ConnectionState) => void): () => void;
  readonly state: ConnectionState;
}
