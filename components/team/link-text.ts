/** How the team's link stands, in words: the sidebar's mark and the sentences behind it. */
import { RENEW_FROM, type TeamLink, type TeamStatus } from '@/lib/domain/team.ts';
import { DAY, type Instant } from '@/lib/domain/time.ts';
import type { Text } from '@/lib/i18n/index.ts';

/** `good`: nothing to do. `busy`: passes by itself. `away`: goes on without. `bad`: a person must do something. */
export type Tone = 'good' | 'busy' | 'away' | 'bad';

const TONES: Readonly<Record<TeamLink, Tone>> = {
  none: 'good',
  connecting: 'busy',
  joining: 'busy',
  'up-to-date': 'good',
  sending: 'busy',
  offline: 'away',
  refused: 'bad',
  'old-server': 'away',
};

/** Troubles that pass, or that others see to: no reason to alarm. */
const MILD: readonly TeamStatus['trouble'][] = [undefined, 'unreachable', 'server-lost', 'server-old'];

/** When this device's access ends, where that is so near that people should be told. */
export const endsSoon = ({ endsAt, link }: TeamStatus, now: Instant): Instant | undefined =>
  endsAt !== undefined && endsAt - now < RENEW_FROM && link !== 'refused' ? endsAt : undefined;

/** So near that the end must not be overlooked, ms. */
const URGENT = 3 * DAY;

export function toneOf(status: TeamStatus, now: Instant): Tone {
  const { link, trouble, refusedEvents, waiting } = status;
  const ends = endsSoon(status, now);
  if (TONES[link] === 'bad' || !MILD.includes(trouble) || (ends !== undefined && ends - now < URGENT)) return 'bad';
  if (ends !== undefined) return 'away';
  if (refusedEvents > 0 && TONES[link] !== 'busy') return 'away';
  return TONES[link] === 'good' && waiting > 0 ? 'busy' : TONES[link];
}

/** Whether trying again at once can help. */
export const canRetry = ({ link, trouble }: TeamStatus): boolean =>
  link === 'offline' || link === 'refused' || link === 'old-server' || trouble !== undefined;

/** Full hundredths; 100 only when all have come. */
const percentOf = ({ done, of }: { readonly done: number; readonly of: number }): number =>
  of > 0 ? Math.min(100, Math.floor((100 * done) / of)) : 0;

interface Clock {
  readonly now: Instant;
  /** Writes a time as the viewer is used to. */
  readonly moment: (at: Instant) => string;
}

/** The state in a few words. */
export function linkText(t: Text, status: TeamStatus, { now, moment }: Clock): string {
  const { link, since, progress, waiting } = status;
  if ((link === 'offline' || link === 'refused') && since !== undefined)
    return t(`team:since.${link}`, { at: moment(since) });
  if (link === 'joining' && progress) return t('team:joiningPart', { percent: percentOf(progress) });
  const ends = endsSoon(status, now);
  if (link === 'up-to-date' && ends !== undefined) return t('team:ends.chip', { at: moment(ends) });
  if ((link === 'sending' || link === 'up-to-date') && waiting > 0) return t('team:waiting', { count: waiting });
  return t(`team:link.${link}`);
}

/** What one should know of it, each a sentence of its own; the trouble is said apart. */
export function linkSentences(t: Text, { link, waiting, refusedEvents }: TeamStatus): readonly string[] {
  const state = link === 'up-to-date' && waiting > 0 ? 'sending' : link;
  return [
    t(`team:said.${state}`),
    ...(waiting > 0 ? [t('team:waitingSaid', { count: waiting })] : []),
    ...(refusedEvents > 0 ? [t('team:refusedSaid', { count: refusedEvents })] : []),
  ];
}
