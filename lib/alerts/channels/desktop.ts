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
    const [alert, ...others] = letter.alerts;
    // A click opens the ticket that the id names; several name none.
    const id = others.length > 0 ? `several|${alert?.at}` : (alert?.id ?? 'try');
    const lines = items.length === 1 && first ? first.lines : items.map(({ headline }) => headline);
    try {
      await local.notify(id, title, [...lines, ...(more ? [more] : [])].join('\n'));
      return SENT;
    } catch {
      return { result: 'retry', failure: 'permission', said: '' };
    }
  },
});
