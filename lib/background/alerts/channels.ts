/** Which channels there are: those people set up, and the three of this computer, which are always there. */
import { takes } from '@/lib/alerts/batch.ts';
import { ALERT_KINDS, type Alert, type AlertKind, type Channel, type ChannelKind } from '@/lib/domain/alert.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';

/** One of each; its id is its kind. */
const LOCAL = ['desktop', 'badge', 'sound'] as const satisfies readonly ChannelKind[];

export const isLocal = (kind: ChannelKind): boolean => LOCAL.some((local) => local === kind);

/** What pops up or is heard keeps the silent hours; a mark on a button disturbs nobody. */
export const keepsSilence = ({ kind, quiet }: Channel): boolean =>
  kind === 'desktop' || kind === 'sound' || (kind !== 'badge' && quiet === true);

/** `browser`: the browser's own language, BCP 47. */
export const languageOf = ({ language }: Pick<Settings, 'language'>, browser: string): UiLanguage =>
  language === 'auto' ? (/^zh/i.test(browser) ? 'zh-CN' : 'en') : language;

/** Every channel, this computer's first. Their names are said by the view. */
export function channelsOf(settings: Settings, browser = 'en'): readonly Channel[] {
  const { channels, desktopAlerts } = settings;
  const local = LOCAL.map((kind): Channel => {
    const known = channels.find(({ id }) => id === kind);
    const made = { id: kind, kind, name: '', takes: ALERT_KINDS, buyerData: false, digest: 0 };
    const on = kind === 'desktop' ? desktopAlerts : (known?.on ?? false);
    return { ...made, ...known, on, language: languageOf(settings, browser) };
  });
  return [...local, ...channels.filter(({ kind }) => !isLocal(kind))];
}

/** Whether anybody is told anything: the fast way out of every settle. */
export const isListening = (settings: Settings): boolean => channelsOf(settings).some(({ on }) => on);

/** Whether anybody is told alerts of this kind, or that name their channels. */
export const isTaken = (kind: AlertKind, settings: Settings, channels?: Alert['channels']): boolean =>
  channelsOf(settings).some((channel) => takes(channel, { kind, ...(channels ? { channels } : {}) }));
