/**
 * Words of dates and clocks in every language the portals are shown in. Months are a table (writing all their forms
 * with Intl takes 40 ms); weekdays, "yesterday" and "5 minutes ago" are written once by the platform's locale data.
 */
import { DAY } from '@/lib/domain/time.ts';
import { plain } from './plain.ts';

const LOCALES = 'en de fr es it nl pl sv pt ja ko zh th vi tr id'.split(' ');
const SUNDAY = Date.UTC(2023, 0, 1);

/** Comparable form: no dots, spaces or apostrophes; words that come and go within one language are left out. */
const keyOf = (text: string): string =>
  plain(text)
    .replace(/[.,()'’\s个]|yang|นี้$/g, '')
    .replace('ที่แล้ว', 'ที่ผ่านมา');

type Unit = 'minute' | 'hour' | 'day';

interface Words {
  readonly weekdays: ReadonlyMap<string, number>;
  /** Days from today. */
  readonly days: ReadonlyMap<string, number>;
  /** `vor#minuten` -> minute */
  readonly ago: ReadonlyMap<string, Unit>;
}

let known: Words | undefined;

function write(): Words {
  const weekdays = new Map<string, number>();
  const days = new Map([['本日', 0]]);
  const ago = new Map<string, Unit>();
  for (const locale of LOCALES) {
    for (const style of ['long', 'short'] as const) {
      const weekday = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
      for (let day = 0; day < 7; day += 1) {
        const name = keyOf(weekday.format(SUNDAY + day * DAY));
        if (!weekdays.has(name)) weekdays.set(name, day);
      }
      const relative = new Intl.RelativeTimeFormat(locale, { style });
      for (const unit of ['minute', 'hour', 'day'] as const) {
        for (const count of [1, 2, 5]) ago.set(keyOf(relative.format(-count, unit).replace(/\d/, '#')), unit);
      }
    }
    const named = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    for (let day = -2; day <= 1; day += 1) {
      const name = keyOf(named.format(day, 'day'));
      if (!/\d/.test(name)) days.set(name, day);
    }
  }
  return { weekdays, days, ago };
}

const wordsOf = (): Words => {
  known ??= write();
  return known;
};

// One line a month: full names as `plain` leaves them; any start of three letters counts. Thai: short, without dots, and long.
const MONTHS = `january januar januari janvier enero gennaio janeiro stycznia styczen ocak มค มกราคม
february februar februari fevrier febrero febbraio fevereiro lutego luty subat pebruari กพ กุมภาพันธ์
march marz mrz maart mrt mars marzo marco marca marzec mart maret มีค มีนาคม
april avril abril aprile kwietnia kwiecien nisan เมย เมษายน
may mai mayo maggio maio mei maja maj mayis พค พฤษภาคม
june juni juin junio giugno junho czerwca czerwiec haziran มิย มิถุนายน
july juli juillet julio luglio julho lipca lipiec temmuz กค กรกฎาคม
august aout agosto augustus augusti sierpnia sierpien agustos agustus สค สิงหาคม
september septembre septiembre setiembre settembre setembro wrzesnia wrzesien eylul กย กันยายน
october oktober octobre octubre ottobre outubro pazdziernika ekim ตค ตุลาคม
november novembre noviembre novembro listopada kasim nopember พย พฤศจิกายน
december dezember decembre diciembre dicembre dezembro grudnia grudzien aralik desember ธค ธันวาคม`
  .split('\n')
  .map((names) => plain(names).split(' '));

/** 1 to 12 for a month's name or its shortening (three letters or more); undefined when it is none, or could be two. */
export function monthOf(word: string): number | undefined {
  const name = word.replace(/\./g, '');
  const latin = /^[a-z]{3}/.test(name);
  const hits = MONTHS.flatMap((names, index) =>
    names.some((full) => full === name || (latin && full.startsWith(name))) ? [index + 1] : [],
  );
  return hits.length === 1 ? hits[0] : undefined;
}

/** 0 (Sunday) to 6 when the text is nothing but a weekday's name, in the page's language or any other known one. */
export function weekdayOf(text: string, locale: string): number | undefined {
  const name = keyOf(text);
  if (name === '' || /\d/.test(name)) return undefined;
  const day = wordsOf().weekdays.get(name);
  if (day === undefined) return undefined;
  // A short name can be two days in two languages ("di", "mar"): the page's own decides.
  for (const weekday of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
    for (let own = 0; own < 7; own += 1) if (keyOf(format.format(SUNDAY + own * DAY)) === name) return own;
  }
  return day;
}

/** Days from today of a word that names a day: -1 for "yesterday". */
export const namedDay = (text: string): number | undefined => wordsOf().days.get(keyOf(text));

/** Unit and number of "5 minutes ago", "vor 2 Std.", "5分钟前", or a bare "2h"; a duration of a day needs its "ago". */
export function agoIn(text: string): readonly [count: number, unit: Unit] | undefined {
  const spelled = text.replace(/^an? |(?<=^vor )eine[rmn]? /, '1 ');
  const digits = /\d{1,3}/.exec(spelled)?.[0];
  if (!digits || spelled.length > 30) return undefined;
  const bare = /^\d+ ?(?:(m|min)|(?:h|hr)|(d))$/.exec(spelled);
  if (bare) return [Number(digits), bare[1] ? 'minute' : bare[2] ? 'day' : 'hour'];
  const unit = wordsOf().ago.get(keyOf(spelled.replace(digits, '#')));
  return unit && [Number(digits), unit];
}

/** Words for the last seconds. */
export const JUST_NOW =
  /^(?:just now|now|gerade eben|刚[刚才]|剛剛|たった今|방금|a l'instant|ahora(?: mismo)?|adesso|baru saja|เมื่อสักครู่|vua xong)$/;

/** A part of the day that says which half a 12-hour clock means; the Latin ones stand before the clock. */
export const FORENOON = /上午|凌晨|早上|清晨|午前|오전|(?<![a-z])(?:oo|am)(?= \d)/;
export const AFTERNOON = /下午|中午|晚上|傍晚|午後|오후|(?<![a-z])(?:os|pm)(?= \d)/;
