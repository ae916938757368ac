/** What delivering needs of the world, for tests: real channels, a computer that writes down what it was told to show. */
import { channelOf, channels } from '@/lib/alerts/channels/index.ts';
import type { Desk } from '@/lib/background/alerts/desk.ts';

export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const utcMinute = (at: number) => new Date(at).getUTCHours() * 60 + new Date(at).getUTCMinutes();

export function aDesk(change: Partial<Desk> = {}) {
  const shown: Shown[] = [];
  const heard: boolean[] = [];
  const marked: { count: number; late: boolean }[] = [];
  const how = { broken: false, granted: true };
  const desk: Desk = {
    fetch,
    local: {
      notify: async (id, title, text) => {
        if (how.broken) throw new Error('the system shows none');
        shown.push({ id, title, text });
      },
      badge: async (count, late) => void marked.push({ count, late }),
      sound: async (pressing) => void heard.push(pressing),
    },
    granted: async () => how.granted,
    kinds: channels.map(({ kind }) => kind),
    channelOf,
    random: () => 1,
    zone: 'UTC',
    uiLanguage: 'en',
    minuteOf: utcMinute,
    ...change,
  };
  return { desk, shown, heard, marked, how };
}
