/**
 * Words of dates and clocks in every language the portals are shown in, as tables: the first formatter a page makes with
 * Intl costs 15 ms, all of them more than 50. Spelled as `keyOf` leaves them; a test holds them against Intl.
 */

/** Of what `plain` has been over: without dots, spaces, dashes, apostrophes, and words that come and go in a language. */
const keyOf = (text: string): string => text.replace(/[-.,()'’\s个]|yang|นี้$/g, '').replace('ที่แล้ว', 'ที่ผ่านมา');

type Unit = 'minute' | 'hour' | 'day';

/** Sunday first; the number is the length of the short names, which else stand behind. */
const WEEKDAYS = `en 3 sunday monday tuesday wednesday thursday friday saturday
de 2 sonntag montag dienstag mittwoch donnerstag freitag samstag
fr 3 dimanche lundi mardi mercredi jeudi vendredi samedi
es 3 domingo lunes martes miercoles jueves viernes sabado
it 3 domenica lunedi martedi mercoledi giovedi venerdi sabato
nl 2 zondag maandag dinsdag woensdag donderdag vrijdag zaterdag
pl 0 niedziela poniedzialek wtorek sroda czwartek piatek sobota niedz pon wt sr czw pt sob
sv 0 sondag mandag tisdag onsdag torsdag fredag lordag son man tis ons tors fre lor
pt 3 domingo segundafeira tercafeira quartafeira quintafeira sextafeira sabado
ja 1 日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日
ko 1 일요일 월요일 화요일 수요일 목요일 금요일 토요일
zh 0 星期日 星期一 星期二 星期三 星期四 星期五 星期六 周日 周一 周二 周三 周四 周五 周六
th 0 วันอาทิตย์ วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ อาทิตย์ จันทร์ อังคาร พุธ พฤหัส ศุกร์ เสาร์
vi 0 chunhat thuhai thuba thutu thunam thusau thubay cn
tr 0 pazar pazartesi sali carsamba persembe cuma cumartesi paz pzt sal car per cum cmt
id 3 minggu senin selasa rabu kamis jumat sabtu`;

/** From the day before yesterday to tomorrow. */
const DAYS = `vorgestern avanthier anteayer laltroieri eergisteren przedwczoraj iforrgar anteontem 一昨日 그저께 前天 เมื่อวานซืน homkia evvelsigun kemarindulu
yesterday gestern hier ayer ieri gisteren wczoraj igar ontem 昨日 어제 昨天 เมื่อวาน homqua dun kemarin
today heute aujourdhui hoy oggi vandaag dzisiaj dzis idag hoje 今日 本日 오늘 今天 วัน homnay bugun hariini
tomorrow morgen demain manana domani jutro imorgon amanha 明日 내일 明天 พรุ่ง ngaymai yarin besok`;

/** What surrounds number (`#`) and unit (`*`), then the names of minutes, hours and days. */
const AGO = `#*ago minute,minutes,min,mins hour,hours,hr,hrs day,days
vor#* minute,minuten,min stunde,stunden,std tag,tagen
ilya#* minute,minutes,min heure,heures,h jour,jours,j
hace#* minuto,minutos,min hora,horas,h dia,dias,d
#*fa minuto,minuti,min ora,ore,h giorno,giorni,g,gg
#*geleden minuut,minuten,min uur dag,dagen,dgn
#*temu minute,minuty,minut,min godzine,godziny,godzin,godz dzien,dni
for#*sedan minut,minuter timme,timmar,tim dag,dagar,d
for#*sen min tim d
ha#* minuto,minutos,min hora,horas,h dia,dias
#*前 分,分钟 時間,小时 日,天
#*전 분 시간 일
#*ที่ผ่านมา นาที ชั่วโมง,ชม วัน
#*truoc phut gio ngay
#*once dakika,dk saat,sa gun
#*lalu menit,mnt jam hari,h`;

interface Words {
  /** Language -> name -> 0 (Sunday) to 6. */
  readonly weekdays: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Days from today. */
  readonly days: ReadonlyMap<string, number>;
  /** `vor#minuten` -> minute */
  readonly ago: ReadonlyMap<string, Unit>;
}

const weekdaysIn = (line: string): [string, Map<string, number>] => {
  const [language = '', short = '', ...names] = line.split(' ');
  const long = names.slice(0, 7);
  const all = [...long, ...(Number(short) > 0 ? long.map((name) => name.slice(0, Number(short))) : names.slice(7))];
  return [language, new Map(all.map((name, index) => [name, index % 7]))];
};

const agoOf = (line: string): [string, Unit][] => {
  const [around = '', ...names] = line.split(' ');
  const units = ['minute', 'hour', 'day'] as const;
  return units.flatMap((unit, index) =>
    (names[index] ?? '').split(',').map((name): [string, Unit] => [around.replace('*', name), unit]),
  );
};

const write = (): Words => ({
  weekdays: new Map(WEEKDAYS.split('\n').map(weekdaysIn)),
  days: new Map(DAYS.split('\n').flatMap((line, index) => line.split(' ').map((name) => [name, index - 2] as const))),
  ago: new Map(AGO.split('\n').flatMap(agoOf)),
});

let known: Words | undefined;
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
december dezember decembre diciembre dicembre dezembro grudnia grudzien aralik desember ธค ธันวาคม`;
let months: readonly (readonly string[])[] | undefined;

/** 1 to 12 for a month's name or its shortening (three letters or more); undefined when it is none, or could be two. */
export function monthOf(word: string): number | undefined {
  const name = word.replace(/\./g, '');
  const latin = /^[a-z]{3}/.test(name);
  months ??= MONTHS.split('\n').map((names) => names.split(' '));
  const hits = months.flatMap((names, index) =>
    names.some((full) => full === name || (latin && full.startsWith(name))) ? [index + 1] : [],
  );
  return hits.length === 1 ? hits[0] : undefined;
}

/** 0 (Sunday) to 6 when the text is nothing but a weekday's name, in the page's language or any other known one. */
export function weekdayOf(text: string, locale: string): number | undefined {
  const name = keyOf(text);
  if (name === '' || /\d/.test(name)) return undefined;
  const { weekdays } = wordsOf();
  // A short name can be two days in two languages ("di", "mar"): the page's own decides.
  const own = weekdays.get(locale.split('-')[0] ?? '')?.get(name);
  if (own !== undefined) return own;
  for (const names of weekdays.values()) {
    const day = names.get(name);
    if (day !== undefined) return day;
  }
  return undefined;
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
export const FORENOON = /上午|凌晨|早上|清晨|午前|오전|(?<![a-z])(?:oo|am)(?= \d| *$)/;
export const AFTERNOON = /下午|中午|晚上|傍晚|午後|오후|(?<![a-z])(?:os|pm)(?= \d| *$)/;
