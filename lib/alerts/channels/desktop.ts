import { defineChannel, SENT } from '../channel.ts';
import { told } from '../texts.ts';
import { onlyLocal } from './kit/local.ts';

/** The system's own notifications, on this computer. They show over whatever is on the screen. */
export default defineChannel({
  ...onlyLocal,
  kind: 'desktop',
  async deliver({ local, now }, letter) {
    const { title, items, more } = told(letter, now());
    const [first] = items;
    const lines = items.length === 1 && first ? first.lines : items.map(({ headline }) => headline);
    try {
      await local.notify(letter.alerts[0]?.id ?? 'try', title, [...lines, ...(more ? [more] : [])].join('\n'));
      return SENT;
    } catch {
      return { result: 'retry', failure: 'permission', said: '' };
    }
  },
});
