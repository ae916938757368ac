import { defineChannel, SENT } from '../channel.ts';
import { isPressing } from '../texts.ts';
import { onlyLocal } from './kit/local.ts';

/** A short tone on this computer, however many alerts came. */
export default defineChannel({
  ...onlyLocal,
  kind: 'sound',
  async deliver({ local }, { alerts }) {
    try {
      await local.sound(alerts.some(isPressing));
      return SENT;
    } catch {
      // A sound that comes minutes later tells nothing.
      return { result: 'refused', failure: 'permission', said: '' };
    }
  },
});
