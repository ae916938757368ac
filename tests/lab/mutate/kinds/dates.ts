/** How dates and clocks are written. */
import { type Hints, kind } from '../kind.ts';
import type { Tools } from '../tools.ts';
import { type Written, writtenIn } from '../written.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LONGEST = 90;

const pad = (value: number): string => String(value).padStart(2, '0');
const languageOf = ({ locale }: Hints): string => locale.slice(0, 2);

const clock24 = ({ hour = 0, minute = 0 }: Written): string => `${pad(hour)}:${pad(minute)}`;

/** Twelve hours as the language writes them; German and Indonesian keep twenty-four. */
function clock12(when: Written, hints: Hints): string {
  const { hour = 0, minute = 0 } = when;
  const twelve = `${hour % 12 || 12}:${pad(minute)}`;
  switch (languageOf(hints)) {
    case 'en':
      return `${twelve} ${hour < 12 ? 'am' : 'pm'}`;
    case 'zh':
      return `${hour < 12 ? '上午' : '下午'}${twelve}`;
    case 'ja':
      return `${hour < 12 ? '午前' : '午後'}${twelve}`;
    case 'de':
      return `${clock24(when)} Uhr`;
    default:
      return clock24(when);
  }
}

/** A time and the name of its zone. */
const WITH_ZONE = /^.*?(?<=\d(?: ?[AaPp][Mm])?) [A-Z]{3,4}(?![A-Za-z])/;

type Write = (when: Written, hints: Hints) => string | undefined;

/** Writes every date (and clock beside it) of a short text otherwise; what stands around it stays. */
function eachTime(tools: Tools, write: Write, zone: 'kept' | 'dropped' = 'kept'): void {
  for (const text of tools.texts()) {
    const said = text.nodeValue ?? '';
    if (said.length > LONGEST) continue;
    const found = writtenIn(said, tools.hints);
    if (!found) continue;
    const other = write(found, tools.hints);
    if (other === undefined) continue;
    const whole = zone === 'kept' ? found.text : said.slice(said.indexOf(found.text)).match(WITH_ZONE)?.[0];
    text.nodeValue = said.replace(whole?.startsWith(found.text) ? whole : found.text, () => other);
  }
}

const withClock = (date: string, when: Written, clock: string): string =>
  when.hour === undefined ? date : `${date} ${clock}`;

function long(when: Written, hints: Hints): string {
  const format = new Intl.DateTimeFormat(`${hints.locale}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(when.year, when.month - 1, when.day));
}

/** Ms since the epoch, by the offset that the page's zone has now. */
const instantOf = (when: Written, { offset }: Hints): number =>
  Date.UTC(when.year, when.month - 1, when.day, when.hour ?? 0, when.minute ?? 0) - offset * 60_000;

const AGO: Readonly<Record<string, (count: number, unit: 'hour' | 'day') => string>> = {
  en: (count, unit) => `${count} ${unit}${count === 1 ? '' : 's'} ago`,
  zh: (count, unit) => `${count}${unit === 'hour' ? '小时' : '天'}前`,
  ja: (count, unit) => `${count}${unit === 'hour' ? '時間' : '日'}前`,
  de: (count, unit) =>
    `vor ${count} ${unit === 'hour' ? (count === 1 ? 'Stunde' : 'Stunden') : count === 1 ? 'Tag' : 'Tagen'}`,
  id: (count, unit) => `${count} ${unit === 'hour' ? 'jam' : 'hari'} lalu`,
  th: (count, unit) => `${count} ${unit === 'hour' ? 'ชั่วโมง' : 'วัน'}ที่แล้ว`,
};

export default [
  kind({
    id: 'dates-iso',
    says: 'dates are written as 2026-11-24',
    change: (tools) =>
      eachTime(tools, (when) => withClock(`${when.year}-${pad(when.month)}-${pad(when.day)}`, when, clock24(when))),
  }),
  kind({
    id: 'dates-long',
    says: 'dates are written with the whole name of the month',
    change: (tools) => eachTime(tools, (when, hints) => withClock(long(when, hints), when, when.clock ?? '')),
  }),
  kind({
    id: 'clocks-switched',
    says: 'clocks of 24 hours are clocks of 12, and the other way round',
    change: (tools) =>
      eachTime(tools, (when, hints) =>
        when.hour === undefined
          ? undefined
          : when.text.replace(when.clock ?? '', () => (when.twelve ? clock24(when) : clock12(when, hints))),
      ),
  }),
  kind({
    id: 'seconds-added',
    says: 'clocks show seconds',
    change: (tools) =>
      eachTime(tools, (when) =>
        when.hour === undefined ? undefined : when.text.replace(/(\d{1,2}:\d{2})(?!\d|:)/, '$1:00'),
      ),
  }),
  kind({
    id: 'times-ago',
    says: 'times of the last days are written as hours and days ago',
    blurs: DAY,
    change: (tools) =>
      eachTime(
        tools,
        (when, hints) => {
          const passed = hints.now - instantOf(when, hints);
          const say = AGO[languageOf(hints)];
          if (!say || when.hour === undefined || passed < HOUR || passed > 6 * DAY) return undefined;
          return passed < DAY ? say(Math.floor(passed / HOUR), 'hour') : say(Math.floor(passed / DAY), 'day');
        },
        'dropped',
      ),
  }),
  kind({
    id: 'clocks-dropped',
    says: 'times lack their clock',
    blurs: DAY,
    change: (tools) =>
      eachTime(tools, (when) => (when.hour === undefined || when.date === '' ? undefined : when.date), 'dropped'),
  }),
  kind({
    id: 'clock-apart',
    says: 'date and clock of a time stand in elements of their own',
    change(tools) {
      for (const text of tools.texts()) {
        const said = text.nodeValue ?? '';
        const found = said.length > LONGEST ? undefined : writtenIn(said, tools.hints);
        if (!found?.clock || found.date === '' || text.parentElement?.closest('button, option, time')) continue;
        const at = said.indexOf(found.clock, said.indexOf(found.date));
        text.replaceWith(
          tools.make('span', { class: 'd' }, said.slice(0, at).trimEnd()),
          ' ',
          tools.make('span', { class: 'c' }, said.slice(at)),
        );
      }
    },
  }),
  kind({
    id: 'times-marked-up',
    says: 'times are time elements that say their moment',
    change(tools) {
      for (const text of tools.texts()) {
        const said = text.nodeValue ?? '';
        const found = said.length > LONGEST ? undefined : writtenIn(said, tools.hints);
        if (found?.hour === undefined || found.date === '' || text.parentElement?.closest('time, button')) continue;
        const [before = '', after = ''] = said.split(found.text);
        const wall = `${found.year}-${pad(found.month)}-${pad(found.day)}T${clock24(found)}:00`;
        // The offset of the page's zone today: other days of summer time would be an hour off, so they say no zone.
        text.replaceWith(before, tools.make('time', { datetime: wall }, found.text), after);
      }
    },
  }),
];
