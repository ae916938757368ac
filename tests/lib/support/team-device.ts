/**
 * One device of a team, without keys, network and store: what lies on its disk, what it knows only for as long as it
 * runs, and the steps between which it can be killed. Each method is one transaction.
 */
import { createHash } from 'node:crypto';
import type { TeamApproval } from '@/lib/domain/approval.ts';
import type { Member } from '@/lib/domain/team.ts';
import type { Lane, RowPlace, TeamBody, TeamTicket } from '@/lib/domain/team-event.ts';
import type { Decided, TicketId } from '@/lib/domain/ticket.ts';
import {
  agreedUpTo,
  type Checkpoint,
  foldApproval,
  foldRow,
  foldTicket,
  judgeLane,
  missingOf,
  rebase,
  rewindApproval,
  rewindOwn,
  rewindRow,
  rewindTicket,
  withCheckpoint,
} from '@/lib/sync/fold/index.ts';
import { classOf, laneOf } from '@/lib/sync/subjects.ts';
import type { Sealed, Stored, Stream } from './stream.ts';

export interface Own extends Sealed {
  readonly id: string;
  readonly order: number;
  readonly state: 'waiting' | 'sent' | 'heard';
  readonly seq: number;
}

export interface SharedRow extends RowPlace {
  readonly row?: unknown;
}

/** Told of every event as it is folded. */
export type Witness = (client: Client, stored: Stored, won: boolean | undefined) => void;

export class Client {
  // On disk.
  readonly tickets = new Map<TicketId, TeamTicket>();
  readonly approvals = new Map<string, TeamApproval>();
  readonly rows = new Map<string, SharedRow>();
  readonly lanes = new Map<string, Lane>();
  readonly own = new Map<string, Own>();
  readonly #unheard = new Map<TicketId, readonly Own[]>();
  readonly #heads = new Map<string, { readonly n: number; readonly hash: string }>();
  #waiting: readonly Own[] = [];
  checkpoints: readonly Checkpoint[] = [];
  cursor = 0;
  readonly said = { gap: 0, fork: 0, again: 0 };
  // In memory.
  online = false;
  /** Where the stream ended when it connected, until all up to there was read: nothing is published before. */
  #catchingUp: number | undefined;
  #inbox: (readonly Stored[])[] = [];
  #acks: { readonly id: string; readonly seq: number }[] = [];

  constructor(
    readonly member: Member,
    /** How far the device's clock is off, ms. */
    readonly skew: number,
    readonly stream: Stream,
    readonly witness: Witness,
  ) {}

  get idle(): boolean {
    return this.#waiting.length === 0 && this.#acks.length === 0 && this.#catchingUp === undefined;
  }

  confirmed(id: TicketId): Decided {
    return this.tickets.get(id)?.decided ?? { notes: [] };
  }

  shown(id: TicketId): Decided {
    const own = this.#unheard.get(id) ?? [];
    return rebase(
      this.confirmed(id),
      own.flatMap(({ event: { body } }) => (body.kind === 'did' ? [body.event] : [])),
    );
  }

  /** Something was done here: its event is made and waits. */
  tell(body: TeamBody, id: string, now: number): void {
    const member = this.member.id;
    const lane = laneOf({ member, class: classOf(body), store: 'store' });
    const head = this.#heads.get(lane) ?? { n: 0, hash: '' };
    const event = { v: 1, id, member, n: head.n + 1, prev: head.hash, hlc: { at: now, tick: 0 }, body } as const;
    const hash = createHash('sha256').update(lane).update(JSON.stringify(event)).digest('base64url');
    this.#heads.set(lane, { n: event.n, hash });
    const row: Own = { author: this.member, event, hash, lane, id, order: this.own.size, state: 'waiting', seq: 0 };
    this.#put(row);
    this.#waiting = [...this.#waiting, row];
    if ('ticketId' in body) this.#unheard.set(body.ticketId, [...(this.#unheard.get(body.ticketId) ?? []), row]);
  }

  #put(row: Own): void {
    this.own.set(row.id, row);
  }

  /** Killed, or cut off: what was only in memory is gone. */
  stop(): void {
    this.online = false;
    this.#inbox = [];
    this.#acks = [];
  }

  /** Connects, and looks whether the stream still is what was read of it. */
  start(): void {
    this.stop();
    this.online = true;
    const agreed = agreedUpTo(this.checkpoints, this.stream.heldAt);
    if (this.cursor > 0 && agreed < this.cursor) this.#rewind(agreed);
    this.#catchingUp = this.stream.lastSeq;
    this.#recover();
  }

  #rewind(agreed: number): void {
    this.checkpoints = this.checkpoints.filter(({ seq }) => seq <= agreed);
    this.cursor = agreed;
    for (const [id, team] of this.tickets) this.tickets.set(id, rewindTicket(team, agreed));
    for (const [id, approval] of this.approvals) this.approvals.set(id, rewindApproval(approval, agreed));
    for (const [id, row] of this.rows) this.rows.set(id, rewindRow(row, agreed));
    for (const row of this.own.values()) this.#put(rewindOwn(row, agreed));
  }

  /** Hands over what waits, in order; the acknowledgement comes later, or never. */
  publish(most: number, takenAt: () => number): void {
    if (this.#catchingUp !== undefined) return;
    const told = new Set(this.#acks.map(({ id }) => id));
    for (const row of this.#waiting.filter(({ id }) => !told.has(id)).slice(0, most))
      this.#acks.push({ id: row.id, seq: this.stream.append(row, takenAt()) });
  }

  acknowledge(): void {
    for (const { id, seq } of this.#acks.splice(0)) {
      const row = this.own.get(id);
      if (row?.state === 'waiting') this.#put({ ...row, state: 'sent', seq });
    }
    this.#sift();
  }

  #sift(): void {
    this.#waiting = this.#waiting.filter(({ id }) => this.own.get(id)?.state === 'waiting');
  }

  pull(most: number): void {
    if (this.#inbox.length > 2) return;
    const batch = this.stream.after(this.cursor, most);
    if (batch.length > 0) this.#inbox.push(batch);
  }

  /** Takes the batch at a place of the inbox; a copy of it may stay there and come again. */
  take(at: number, again: boolean): void {
    const batch = this.#inbox[at % Math.max(this.#inbox.length, 1)];
    if (!batch) return;
    if (!again) this.#inbox.splice(at % this.#inbox.length, 1);
    const [first] = batch;
    // A reader goes on where it was; what it was handed before is folded again, and must not matter.
    if (!first || first.seq > this.cursor + 1) return;
    for (const stored of batch) this.#fold(stored);
    const last = batch.at(-1) ?? first;
    if (last.seq > this.cursor) {
      this.cursor = last.seq;
      this.checkpoints = withCheckpoint(this.checkpoints, { seq: last.seq, hash: last.hash, takenAt: last.takenAt });
    }
    this.#sift();
    this.#recover();
  }

  #fold(stored: Stored): void {
    const { event, hash, seq, lane } = stored;
    const { body } = event;
    const judged = judgeLane(this.lanes.get(lane), event, hash);
    this.lanes.set(lane, judged.lane);
    if (judged.said) this.said[judged.said] += 1;
    let won: boolean | undefined;
    if ('ticketId' in body) {
      const folded = foldTicket(this.tickets.get(body.ticketId), stored);
      this.tickets.set(body.ticketId, folded.team);
      won = folded.won;
    }
    if (body.kind === 'approval') {
      const folded = foldApproval(this.approvals.get(body.approval.id), stored);
      this.approvals.set(body.approval.id, folded.approval);
      won = folded.won;
    }
    if (body.kind === 'row') {
      const id = `${body.table}|${body.id}`;
      const folded = foldRow(this.rows.get(id), stored);
      this.rows.set(id, { ...folded.place, row: folded.won ? body.row : this.rows.get(id)?.row });
      won = folded.won;
    }
    const own = this.own.get(event.id);
    if (own && (own.state !== 'heard' || own.seq > seq)) this.#heard(own, seq);
    this.witness(this, stored, won);
  }

  #heard(own: Own, seq: number): void {
    this.#put({ ...own, state: 'heard', seq });
    const { body } = own.event;
    if (!('ticketId' in body)) return;
    const left = (this.#unheard.get(body.ticketId) ?? []).filter(({ id }) => id !== own.id);
    if (left.length > 0) this.#unheard.set(body.ticketId, left);
    else this.#unheard.delete(body.ticketId);
  }

  /** Own events that the stream lacks wait again. */
  #recover(): void {
    if (this.#catchingUp === undefined || this.cursor < this.#catchingUp) return;
    this.#catchingUp = undefined;
    for (const row of missingOf([...this.own.values()])) this.#put({ ...row, state: 'waiting', seq: 0 });
    this.#waiting = [...this.own.values()].filter(({ state }) => state === 'waiting').sort((a, b) => a.order - b.order);
  }
}
