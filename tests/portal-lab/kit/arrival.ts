/** News in the world: a message that arrives, or one that somebody sends with the portal's own button. */
import type { Instant } from '@/lib/domain/time.ts';
import type { LabMessage, LabThread, World } from '../world/types.ts';

export interface Arrival {
  readonly threadId: string;
  readonly text: string;
  /** Default `inbound`. */
  readonly direction?: 'inbound' | 'outbound';
  readonly at: Instant;
  readonly automatic?: true;
}

/** The world after the arrival: the thread is the newest, and open when a buyer wrote, answered when we did. */
export function afterArrival(world: World, { threadId, text, direction = 'inbound', at, automatic }: Arrival): World {
  const known = world.threads.find((thread) => thread.id === threadId);
  if (!known) throw new Error(`the lab's world has no thread ${threadId}`);
  const { resolvedAt: _, ...open } = known;
  const message: LabMessage = {
    id: `${threadId}-n${known.messages.length + 1}`,
    direction,
    text,
    at,
    ...(automatic ? { automatic } : {}),
  };
  const inbound = direction === 'inbound';
  const thread: LabThread = {
    ...(inbound ? open : known),
    messages: [...known.messages, message],
    needsReply: inbound || (automatic ? known.needsReply : false),
    unread: inbound ? known.unread + 1 : 0,
  };
  return { ...world, threads: world.threads.map((other) => (other.id === threadId ? thread : other)) };
}
