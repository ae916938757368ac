/** Own service targets, and how far ahead of them a platform's reply comes. */
import type { Settings } from '@/lib/domain/settings.ts';
import { HOUR, MINUTE } from '@/lib/domain/time.ts';
import type { Content } from './content.ts';

/** Hours of the own reply target. An urgent message never gets longer than a normal one, whatever was set. */
export function replyTarget({ targets }: Settings, { urgent }: Pick<Content, 'urgent'>, first: boolean): number {
  const calm = first ? targets.firstReply : targets.normalReply;
  return urgent ? Math.min(calm, targets.normalReply, targets.urgentReply) : calm;
}

/** A platform's reply is acted on half an hour before an own-shop reply of the same age would be due. */
const AHEAD_OF_OWN_SHOP = 30 * MINUTE;

/**
 * The latest a compliance reply is acted on while `complianceFirst` is on, ms after the start. Measured by the shorter
 * of the own targets and in calendar time, as the platform counts: business hours only ever make an own reply later.
 */
export function complianceWithin(settings: Settings, content: Content): { actWithin?: number } {
  if (!settings.complianceFirst) return {};
  const own = Math.min(replyTarget(settings, content, true), replyTarget(settings, content, false)) * HOUR;
  return { actWithin: own - Math.min(AHEAD_OF_OWN_SHOP, own / 2) };
}
