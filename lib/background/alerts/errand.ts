/** How alerts are written down, in the transaction that causes them. */
import type { Alert } from '@/lib/domain/alert.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import type { Instant } from '@/lib/domain/time.ts';
import type { AlertErrand, DeliveryErrand } from '@/lib/store/rows.ts';
import { isTaken } from './channels.ts';

/**
 * Errands for what some channel takes; put them into `outbox`. Nothing of a buyer is written down: where a channel may
 * have it, it is looked up as the message leaves. An alert that names no channel is for all that take its kind.
 */
export const alertErrands = (alerts: readonly Alert[], settings: Settings, now: Instant): AlertErrand[] =>
  alerts.flatMap(({ buyer: _buyer, channels, ...rest }) => {
    const alert: Alert = { ...rest, ...(channels && channels.length > 0 ? { channels } : {}) };
    return isTaken(alert.kind, settings, alert.channels)
      ? [{ id: alert.id, kind: 'alert' as const, alert, dueAt: now, tries: 0 }]
      : [];
  });

/** Under which the deliveries of a channel stand together. */
const prefixOf = (channelId: string): string => `deliver|${channelId}|`;

/** Bounds of the ids of a channel's deliveries. */
export const deliveriesOf = (channelId: string): readonly [string, string] => {
  const prefix = prefixOf(channelId);
  return [prefix, `${prefix}\uffff`];
};

export const delivery = (channelId: string, alert: Alert, dueAt: Instant): DeliveryErrand => ({
  id: `${prefixOf(channelId)}${alert.id}`,
  kind: 'delivery',
  channelId,
  alert,
  dueAt,
  tries: 0,
});
