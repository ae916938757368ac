/** Who is here now. Said every few seconds while a view is open, forgotten when nothing is said; kept by nobody. */
import { PRESENCE_EVERY, PRESENCE_LASTS, type Presence, type PresenceSaid } from '@/lib/domain/team.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { hasStore, openPresence, sealPresence, storeOf } from '@/lib/sync/seal/index.ts';
import type { Desk } from './open.ts';
import type { Session } from './session-face.ts';

interface Around {
  readonly now: () => Instant;
  /** Whether one of our views is open. */
  readonly looking: () => boolean;
  readonly changed: () => void;
  /** One of our views writes on a ticket, still: said as often as the team hears of it. */
  readonly writes: (id: TicketId) => void;
}

/** Of a ticket in a shop that is not this member's nobody hears from here, and nothing is shown. */
function within({ invitation, roster }: Desk, said: PresenceSaid): PresenceSaid {
  const { ticketId, doing } = said;
  const me = roster.members.find(({ id }) => id === invitation.member.id) ?? invitation.member;
  if (ticketId === undefined || hasStore(me, storeOf(ticketId))) return said;
  return { doing: doing === 'gone' ? 'gone' : 'here' };
}

export function startPresence({ now, looking, changed, writes }: Around) {
  const others = new Map<string, Presence>();
  /** What each of our views says of itself; who said something last stands last. */
  const views = new Map<number, PresenceSaid>();
  let mine: PresenceSaid | undefined;
  let session: Session | undefined;
  let said: ReturnType<Session['wire']['presence']> | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  /** What is said goes out in the order in which it was said. */
  let last: Promise<void> = Promise.resolve();
  const send = (what: PresenceSaid) => {
    const through = said;
    const desk = session?.desk();
    if (!through || !desk) return;
    const { team, member } = desk.invitation;
    const told = within(desk, what);
    last = last.then(async () => through.say(await sealPresence(desk.keys, team, member.id, told))).catch(() => {});
  };
  /** Of several views the one that is most at work speaks for the person. */
  const settle = () => {
    const all = [...views.values()];
    const next =
      all.findLast(({ doing }) => doing === 'writing') ??
      all.findLast(({ doing }) => doing === 'looking') ??
      ({ doing: 'here' } as const);
    const same = mine?.doing === next.doing && mine.ticketId === next.ticketId;
    mine = next;
    return same;
  };
  const forget = () => {
    const before = others.size;
    for (const [member, { at }] of others) if (at + PRESENCE_LASTS <= now()) others.delete(member);
    if (others.size !== before) changed();
  };
  const repeat = () => {
    forget();
    if (mine && !looking()) {
      send({ doing: 'gone' });
      mine = undefined;
    } else if (mine) {
      settle();
      send(mine);
      // A view says that it writes once, however long it does.
      if (mine.doing === 'writing' && mine.ticketId) writes(mine.ticketId);
    }
  };
  const hear = async (subject: string, bytes: Uint8Array) => {
    const desk = session?.desk();
    if (!desk) return;
    const opened = await openPresence(desk.keys, desk.roster, desk.invitation.team, subject, bytes, now());
    if ('refused' in opened) return;
    const { author } = opened;
    const what = within(desk, opened.said);
    const known = others.get(author.id);
    if (what.doing === 'gone') others.delete(author.id);
    else others.set(author.id, { ...what, member: author.id, name: author.name, at: now() });
    if (known?.doing !== what.doing || known?.ticketId !== what.ticketId) changed();
  };

  return {
    all: (): readonly Presence[] => {
      forget();
      return [...others.values()];
    },
    mine: () => mine,
    /** `view`: which of ours says it. */
    say(what: PresenceSaid, view: number) {
      views.delete(view);
      views.set(view, what);
      // The same again is said by the clock alone.
      if (!settle() && mine) send(mine);
    },
    /** A view was closed. What it was on is said until the clock speaks again, since it may only be loaded anew. */
    closed: (view: number): void => void views.delete(view),
    /** Through this session from now on; none: nobody is heard any more. */
    through(next: Session | undefined) {
      said?.stop();
      clearInterval(timer);
      others.clear();
      session = next;
      said = next?.wire.presence(({ subject, bytes }) => void hear(subject, bytes).catch(() => {}));
      if (!next) return;
      timer = setInterval(repeat, PRESENCE_EVERY);
      if (mine) send(mine);
    },
  };
}
