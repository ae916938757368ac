import type { TeamSeat } from '@/lib/store/rows.ts';

/** A seat in a team, as far as the store needs one to leave word for it. */
export const SEAT: TeamSeat = {
  ...{ team: 't', member: 'm1', servers: [], joinedAt: 1, cursors: {}, clock: { at: 0, tick: 0 }, refused: 0 },
  roster: { team: 't', name: 'Harbour', version: 0, members: [] },
};
