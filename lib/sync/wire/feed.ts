/**
 * One reader on the server, for as long as it lives: a short-lived push consumer that acknowledges nothing and holds
 * back while this side works. It is given up at the first doubt (a jump in its count, silence, a broken link) and
 * another one takes its place from the sequence reached: that is sure, and quicker than any repair.
 */
import { AckPolicy, DeliverPolicy, type JetStreamManager, ReplayPolicy } from '@nats-io/jetstream';
import { createInbox, type Msg, nanos, nuid } from '@nats-io/nats-core';
import { SECOND } from '@/lib/domain/time.ts';
import type { Link } from './link.ts';
import { placeOf } from './place.ts';
import type { WireEvent } from './wire.ts';

/** The server says this often that there is nothing to say, ms. */
const HEARTBEAT = SECOND;
/**
 * Ticks without a word after which a reader is given up: three seconds. Ticks and not a clock, because a worker that
 * was busy or asleep has heard nothing, and has ticked no more than once either.
 */
const TICK = 500;
const SILENT_TICKS = 6;
/** The server forgets a reader nobody listens to after this, ms. */
const FORGOTTEN_AFTER = 5 * SECOND;

export interface FeedOrder {
  readonly stream: string;
  readonly filter: string;
  /** Sequence of the first message that is wanted; 1 for all. */
  readonly from: number;
  readonly inboxPrefix: string;
}

export interface Feed {
  /** Messages that were there when it began. */
  readonly pending: number;
  /** How far the reader on the server has looked, events of other filters included. */
  reached(): number;
  /**
   * Events in order; none only where the server says that there is nothing to say. Rejects once the feed is over and
   * all it had heard was handed out.
   */
  next(most: number): Promise<{ readonly events: readonly WireEvent[]; readonly rest: number }>;
  /** What it says of the stream is of before the break. */
  isOver(): boolean;
  close(): void;
}

/** Why a feed ended; the reader makes another one. */
export class FeedOver extends Error {
  override readonly name = 'FeedOver';
  constructor(readonly why: 'silence' | 'jump' | 'link' | 'denied') {
    super(why);
  }
}

type Heard = { readonly event: WireEvent; readonly pending: number } | { readonly hold: string };

export async function openFeed(link: Link, manager: JetStreamManager, order: FeedOrder): Promise<Feed> {
  const inbox = createInbox(order.inboxPrefix);
  const queue: Heard[] = [];
  let deliveries = 0;
  let ticks = 0;
  let over: FeedOver | undefined;
  let reached = 0;
  let left = 0;
  let idle = false;
  let wake = () => {};
  const end = (why: FeedOver['why']) => {
    over ??= new FeedOver(why);
    wake();
  };
  const letGoOn = (reply: string) => link.nc.publish(reply);

  const hear = (message: Msg) => {
    ticks = 0;
    if (over) return;
    if (message.headers?.code === 100) return hearStatus(message);
    const place = placeOf(message.reply);
    if (!place) return;
    if (place.delivery !== deliveries + 1) return end('jump');
    deliveries = place.delivery;
    reached = Math.max(reached, place.seq);
    const { seq, takenAt, pending } = place;
    const id = message.headers?.get('Nats-Msg-Id') ?? '';
    queue.push({ event: { seq, subject: message.subject, bytes: message.data, takenAt, id }, pending });
    wake();
  };
  const hearStatus = ({ headers, reply }: Msg) => {
    // Answered only when everything before it was taken: that is how the server is held back.
    if (reply) queue.push({ hold: reply });
    const stalled = headers?.get('Nats-Consumer-Stalled');
    if (stalled && queue.length === 0) letGoOn(stalled);
    if (headers?.has('Nats-Last-Consumer') && !stalled) {
      if (Number(headers.get('Nats-Last-Consumer')) > deliveries) return end('jump');
      reached = Math.max(reached, Number(headers.get('Nats-Last-Stream')) || 0);
      if (queue.length === 0) left = 0;
      idle = true;
    }
    wake();
  };

  const heard = link.nc.subscribe(inbox, { callback: (error, message) => (error ? end('denied') : hear(message)) });
  const leave = link.watch((state) => state !== 'up' && end('link'));
  const timer = setInterval(() => {
    ticks += 1;
    if (ticks >= SILENT_TICKS) end('silence');
  }, TICK);
  const close = () => {
    clearInterval(timer);
    leave();
    heard.unsubscribe();
    end('link');
  };

  try {
    const info = await manager.consumers.add(order.stream, {
      name: `r${nuid.next()}`,
      deliver_subject: inbox,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: order.from,
      filter_subject: order.filter,
      ack_policy: AckPolicy.None,
      replay_policy: ReplayPolicy.Instant,
      max_deliver: 1,
      flow_control: true,
      idle_heartbeat: nanos(HEARTBEAT),
      inactive_threshold: nanos(FORGOTTEN_AFTER),
      mem_storage: true,
      num_replicas: 1,
    });
    // The first message may have come before this answer, and counts no longer as pending.
    const pending = info.num_pending + info.delivered.consumer_seq;
    reached = Math.max(reached, info.delivered.stream_seq);
    if (deliveries === 0) left = pending;
    return { pending, reached: () => reached, next: (most) => nextOf(most), isOver: () => over !== undefined, close };
  } catch (error) {
    close();
    throw error;
  }

  async function nextOf(most: number) {
    for (;;) {
      const events: WireEvent[] = [];
      while (events.length < most) {
        const head = queue.shift();
        if (!head) break;
        if ('hold' in head) {
          if (!over) letGoOn(head.hold);
          continue;
        }
        events.push(head.event);
        left = head.pending;
      }
      if (events.length > 0 || (idle && !over)) {
        idle = false;
        return { events, rest: left };
      }
      if (over) throw over;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}
