/** Characters that turn, hide, pile up or break. Regular families are generated. */
import { family } from './family.ts';

const char = String.fromCodePoint;
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');

const BIDI = [...range(0x202a, 0x202e), ...range(0x2066, 0x2069), 0x200e, 0x200f, 0x061c];
const bidi = [
  ...BIDI.map((code) => `bidi ${hex(code)} ${char(code)}due 18:20 €49.90`),
  ...BIDI.map((code) => `${char(code).repeat(40)}forty of ${hex(code)}`),
  'refund \u202e09.94€ ot dnufer',
  '\u202e\u2066\u202e\u2066 nested and never closed',
  '\u2069\u2069\u2069\u202c\u202c closes what it never opened \u202eabc',
  'שלום 123-4567890-1234567 תודה',
  'مرحبا، طلبي رقم ١٢٣-٤٥٦ لم يصل!',
  'exe.tpircs\u202e.txt',
  'Anna \u202b(بلا) Weber',
  '\u2067right to left isolate, open',
];

const INVISIBLE = [0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x00ad, 0x034f, 0x180e, 0x3164, 0xffa0, 0x2800, 0x115f];
const invisible = [
  ...INVISIBLE.map((code) => `in${char(code)}vis${char(code)}ible ${hex(code)}`),
  ...INVISIBLE.map((code) => char(code).repeat(5)),
  'A-to-z\u200b claim',
  'wh\u200bats\u200bapp',
  `hidden${[...'refund all'].map((letter) => char(0xe0000 + letter.charCodeAt(0))).join('')}tags`,
  `${char(0xe0001)}${char(0xe0065)}${char(0xe006e)}language tag`,
  ...range(0xfe00, 0xfe0f).map((code) => `variation ${hex(code)} \u2764${char(code)}`),
  ...[0xe0100, 0xe01ef].map((code) => `ideographic variation \u845b${char(code)}`),
];

const controls = [
  ...range(0x00, 0x1f).map((code) => `control ${hex(code)} [${char(code)}]`),
  ...range(0x7f, 0x9f).map((code) => `control ${hex(code)} [${char(code)}]`),
  ...[0x2028, 0x2029, 0xfff9, 0xfffa, 0xfffb, 0xfffc, 0xfffd, 0xfffe, 0xffff, 0xfdd0, 0x1fffe, 0x10ffff].map(
    (code) => `special ${hex(code)} [${char(code)}]`,
  ),
];

const surrogates = [
  'lone high \ud83d end',
  'lone low \ude00 end',
  '\ud83d',
  '\ude00',
  'swapped \ude00\ud83d',
  '\ud83d'.repeat(100),
  'cut pair at the end \ud83d',
];

const marks = range(0x0300, 0x036f).map((code) => char(code));
const zalgo = (text: string, each: number) =>
  [...text]
    .map(
      (letter, at) =>
        letter +
        range(0, each - 1)
          .map((nth) => marks[(at * 7 + nth) % marks.length])
          .join(''),
    )
    .join('');
const piled = [
  zalgo('zalgo comes', 60),
  zalgo('where is my order', 20),
  zalgo('Ｗ漢字', 80),
  `e${'\u0301'.repeat(500)}`,
  `${'\u0e49'.repeat(80)}ที่`,
  `ก${'\u0e49'.repeat(300)}`,
  '\u20dd\u20de\u20df\u20e0 enclosing',
  `x${'\u20e0'.repeat(60)}`,
  '\ufdfd'.repeat(30),
  '𒐫'.repeat(60),
  'ﷺ ﷻ ﷽',
];

const forms = [
  'Café',
  'Cafe\u0301',
  '\u212b \u00c5 A\u030a',
  'ﬁ ﬀ ﬃ ﬆ',
  'ǅ ß ẞ ı İ i\u0307',
  '１２３－４５６７８９０－１２３４５６７',
  '４１１１ ordinary ２０２６',
  'ＡＢＣ／ａｂｃ＜＞',
  '𝕱𝖗𝖊𝖊 𝓇𝑒𝒻𝓊𝓃𝒹',
  'ʇxǝʇ uʍop ǝpısdn',
  '𠮷野家 㐂 𪚥 𫝆 𬺰 𮯠 𰻞 𱍊',
  '䶮 㛃 䲠 㳇 㴪 㸆 䥽',
  '\u{20bb7}\u{2a6a5}\u{2b740}\u{2ceb0}\u{30000}\u{31350}',
  '각 가\u11a8 \u1100\u1161\u11a8',
  'か\u3099 が ハ\u309a',
  'ꙮ ꧁꧂ ⸻ 𓀀',
  'ខ្មែរ ភាសា မြန်မာ སྐད',
  'क्ष्म्य र्\u200dय',
];

const emoji = [
  '👨‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍🚀',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪🇨🇳 🇦',
  '👍🏻👍🏼👍🏽👍🏾👍🏿',
  '1️⃣ #️⃣ *️⃣ ™️ ↔︎',
  '👩'.concat('\u200d👩'.repeat(40)),
  '😀'.repeat(200),
  '🫨🫩🪉🪾',
  '\ufe0f\ufe0f\ufe0f',
  '🧑‍🤝‍🧑🧑🏿‍❤️‍💋‍🧑🏻',
];

export const CHARACTERS = [
  ...family('bidi', bidi),
  ...family('invisible', invisible),
  ...family('control', controls),
  ...family('lone surrogates', surrogates),
  ...family('zalgo', piled),
  ...family('forms and scripts', forms),
  ...family('emoji', emoji),
];
