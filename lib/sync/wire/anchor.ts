/** Whether the stream is still the one that was read so far, and where to go on in it. */
import type { StreamInfo } from '@nats-io/jetstream';
import { SECOND } from '@/lib/domain/time.ts';
import { rest } from './pace.ts';
import type { WireEvent } from './wire.ts';

/** How far a reader came; `created` tells one stream from another of the same name. */
export interface Reached {
  seq: number;
  id: string;
  created: string;
}

/** The stream is not the one that was read so far. */
export class Lost extends Error {}

export interface Start {
  readonly from: number;
  /** The newest there was, by the word of the node that leads. */
  readonly target: number;
  /** A reader may stand on a node that is behind, and then starts earlier and knows of less than it was asked for. */
  readonly replicated: boolean;
}

/** A node that has just come to lead is asked again before its word is taken for a loss. */
const ASKED = 3;
const AGAIN = SECOND;

/** What is asked of the server about a stream. */
export type Asked = Pick<StreamInfo, 'created'> & {
  readonly state: Pick<StreamInfo['state'], 'first_seq' | 'last_seq'>;
  readonly config: Pick<StreamInfo['config'], 'num_replicas'>;
};

/** The next reader begins at the event known last, so that it can be seen to be still the same. */
export async function startAt(ask: () => Promise<Asked>, at: Reached, signal: AbortSignal): Promise<Start> {
  for (let asked = 1; ; asked += 1) {
    const { created, state, config } = await ask();
    if (at.created && at.created !== created) throw new Lost();
    at.created = created;
    const replicated = config.num_replicas > 1;
    const known = at.id !== '' && at.seq >= state.first_seq;
    if (state.last_seq >= at.seq) return { from: known ? at.seq : at.seq + 1, target: state.last_seq, replicated };
    if (!replicated || asked === ASKED) throw new Lost();
    await rest(AGAIN, signal);
  }
}

/** Whether the event known last was met again; it must be, before anything that follows it. */
export function isStill(events: readonly WireEvent[], at: Reached): boolean {
  const first = events.find(({ seq }) => seq >= at.seq);
  if (first && (first.seq !== at.seq || first.id !== at.id)) throw new Lost();
  return first !== undefined;
}
