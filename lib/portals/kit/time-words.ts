/** Words of dates and clocks in every language the portals are shown in, written as `plain` leaves them. */
import { plain } from './plain.ts';

// One line a month: full names; any start of three letters counts. Thai: short (without dots) and long.
const MONTHS: readonly (readonly string[])[] = [
  'january januar januar januari janvier enero gennaio janeiro stycznia styczen ocak มค มกราคม',
  'february februar februari fevrier febrero febbraio fevereiro lutego luty subat pebruari กพ กุมภาพันธ์',
  'march marz mrz maart mrt mars marzo marco marca marzec mart maret มีค มีนาคม',
  'april avril abril aprile kwietnia kwiecien nisan เมย เมษายน',
  'may mai mayo maggio maio mei maja maj mayis พค พฤษภาคม',
  'june juni juin junio giugno junho czerwca czerwiec haziran มิย มิถุนายน',
  'july juli juillet julio luglio julho lipca lipiec temmuz กค กรกฎาคม',
  'august aout agosto augustus augusti sierpnia sierpien agustos agustus สค สิงหาคม',
  'september septembre septiembre setiembre settembre setembro wrzesnia wrzesien eylul กย กันยายน',
  'october oktober octobre octubre ottobre outubro pazdziernika ekim ตค ตุลาคม',
  'november novembre noviembre novembro listopada kasim nopember พย พฤศจิกายน',
  'december dezember decembre diciembre dicembre dezembro grudnia grudzien aralik desember ธค ธันวาคม',
].map((names) => plain(names).split(' '));

/** 1 to 12 for a month's name or its shortening; undefined when it is none, or could be two. */
export function monthOf(word: string): number | undefined {
  const name = word.replace(/\./g, '');
  const thai = /^[\u0e00-\u0e7f]/.test(name);
  if (name.length < (thai ? 2 : 3)) return undefined;
  const hits = MONTHS.flatMap((names, index) =>
    names.some((full) => full === name || (!thai && full.startsWith(name))) ? [index + 1] : [],
  );
  return hits.length === 1 ? hits[0] : undefined;
}

const either = (words: string): string => plain(words).split(' ').join('|').replaceAll('_', ' ');

const wordsOf = (words: string): RegExp => new RegExp(`(?<![a-z])(?:${either(words)})(?![a-z])`);

/** Days from today of the words that name a day. Longer ones first: `前天` is also in `大前天`. */
export const NAMED_DAYS: readonly (readonly [number, RegExp])[] = [
  [-2, wordsOf("vorgestern avant-hier anteayer l'altro_ieri anteontem eergisteren przedwczoraj 前天 一昨日 おととい")],
  [
    -1,
    wordsOf(
      'yesterday gestern hier ayer ieri ontem gisteren wczoraj igår i_går dün kemarin เมื่อวานนี้ เมื่อวาน hôm_qua ' +
        '昨天 昨日 어제',
    ),
  ],
  [
    0,
    wordsOf(
      "today heute aujourd'hui aujourd’hui hoy oggi hoje vandaag dzisiaj dziś idag i_dag bugün hari_ini วันนี้ hôm_nay " +
        '今天 今日 本日 오늘',
    ),
  ],
  [1, wordsOf('tomorrow morgen demain mañana domani amanhã jutro imorgon yarın besok พรุ่งนี้ ngày_mai 明天 明日 내일')],
];

const UNITS = {
  minute: either(
    'm min mins minute minutes minuten minuti minuto minutos minuut minut minuter minuty dakika dk dak menit mnt นาที phút 分钟 分鐘 分 분',
  ),
  hour: either(
    'h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur tim timme timmar godz godzina godziny godzin saat sa jam ชั่วโมง ชม giờ 小时 小時 時間 个小时 시간',
  ),
  day: either(
    'd day days tag tage tagen j jour jours dia dias día días giorno giorni dag dagen dagar dzien dni gün hari วัน ngày 天 日 일',
  ),
};
const BEFORE = either('vor il_y_a hace há ha för');
const AFTER = either('ago fa geleden sedan temu önce yang_lalu lalu ที่แล้ว ที่ผ่านมา trước atrás 之前 以前 前 전');

/** `[, before, number, minutes, hours, days, after]` of "5 minutes ago", "vor 2 Std.", "5分钟前", or a bare "2 h". */
export const AGO = new RegExp(
  `^(?:(${BEFORE}) )?(\\d{1,3}|an?|einer?|einem|une?|uno|una|um|uma|een|en) ?` +
    `(?:(${UNITS.minute})|(${UNITS.hour})|(${UNITS.day}))\\.? ?(${AFTER})?$`,
);

export const JUST_NOW = wordsOf(
  "just_now now gerade_eben à_l'instant ahora ahora_mismo adesso agora agora_mesmo zojuist przed_chwilą nyss şimdi " +
    'baru_saja เมื่อสักครู่ vừa_xong 刚刚 刚才 剛剛 たった今 방금',
);

/** A part of the day that says which half a 12-hour clock means; the Latin ones stand behind the clock. */
export const FORENOON = new RegExp(`${either('上午 凌晨 早上 清晨 午前 오전')}|(?<![a-z])(?:oo|am)(?= \\d)`);
export const AFTERNOON = new RegExp(`${either('下午 中午 晚上 傍晚 午後 오후')}|(?<![a-z])(?:os|pm)(?= \\d)`);

const WEEKDAY_LOCALES = 'en de fr es it nl pl sv pt ja ko zh th vi tr id'.split(' ');
const weekdays = new Map<string, ReadonlyMap<string, number>>();
const SUNDAY = Date.UTC(2023, 0, 1);

function weekdaysIn(locale: string): ReadonlyMap<string, number> {
  const known = weekdays.get(locale);
  if (known) return known;
  const names = new Map<string, number>();
  for (const weekday of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
    for (let day = 0; day < 7; day += 1) {
      names.set(plain(format.format(SUNDAY + day * 86_400_000)).replace(/\./g, ''), day);
    }
  }
  weekdays.set(locale, names);
  return names;
}

/** 0 (Sunday) to 6 when the text is nothing but a weekday's name, in the page's language or any other known one. */
export function weekdayOf(text: string, language: string): number | undefined {
  const name = text.replace(/[.,()]/g, '').trim();
  if (name === '') return undefined;
  for (const locale of [language, ...WEEKDAY_LOCALES]) {
    const day = weekdaysIn(locale).get(name);
    if (day !== undefined) return day;
  }
  return undefined;
}
