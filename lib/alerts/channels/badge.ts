import { defineChannel, SENT } from '../channel.ts';
import { isLate } from '../texts.ts';
import { onlyLocal } from './kit/local.ts';

/** The mark on the toolbar button. */
export default defineChannel({
  ...onlyLocal,
  kind: 'badge',
  async deliver({ local, now }, { alerts }) {
    try {
      await local.badge(alerts.length, isLate(alerts, now()));
      return SENT;
    } catch {
      return { result: 'retry', failure: 'permission', said: '' };
    }
  },
});
