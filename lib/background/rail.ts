import type { RailState } from '@/lib/domain/rail.ts';
import type { RailPlace, Settings } from '@/lib/domain/settings.ts';
import { FAR_FUTURE } from '@/lib/domain/time.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { railLabel, railTrouble } from '@/lib/i18n/rail.ts';
import { dueCount, queuePage } from '@/lib/store/queue.ts';
import { EMPTY_TALLY, tallyOf } from '@/lib/store/tally.ts';
import type { World } from './world.ts';

/** Most tickets counted as due: the rail has room for two digits. */
const MOST = 99;

/** What every rail shows now, but for where it stands. Nothing of a buyer. */
export async function railState(
  world: World,
  settings: Settings,
  uiLanguage: string,
  key?: string,
): Promise<Omit<RailState, 'place' | 'reads'>> {
  const [due, tally, urgent] = await Promise.all([
    dueCount(world.store, world.now(), MOST),
    tallyOf(world.store),
    queuePage(world.store, { status: 'open', limit: 1 }, EMPTY_TALLY),
  ]);
  const first = urgent.rows[0]?.derived;
  const open = tally.byStatus.open ?? 0;
  return {
    due,
    open,
    ...(first && first.actBy < FAR_FUTURE ? { actBy: first.actBy, severity: first.severity } : {}),
    label: railLabel(settings.language === 'auto' ? uiLanguage : settings.language, {
      due,
      open,
      ...(key ? { key } : {}),
    }),
    ...(key ? { key } : {}),
    theme: settings.theme,
  };
}

/** What every rail shows while the store cannot be used: nobody knows what is paused, and nothing could be kept. */
export const railInTrouble = (uiLanguage: string): RailState => ({
  due: 0,
  open: 0,
  label: railTrouble(uiLanguage),
  theme: 'auto',
  trouble: true,
  reads: false,
  place: DEFAULT_PLACE,
});

const DEFAULT_PLACE: RailPlace = { side: 'right', top: 0.4, width: 380 };

export const railPlace = (settings: Settings, portal: PortalId): RailPlace => settings.rail[portal] ?? DEFAULT_PLACE;
