/** Addresses and numbers in a folded text, written plainly or in disguise. */
import type { Span } from './draft.ts';
import { allMatches } from './guard-rule.ts';

const AT =
  'at|arobase|arroba|chiocciola|malpa|snabel-?a|snabela|apestaartje|apenstaartje|kuyruklu a|et|a keong|a cong|acong|a moc|あっと|アットマーク|アット|골뱅이|แอท|แอ็ท|แอด|艾特|圈a|ات|آت';
const DOT = 'dot|punkt|point|punto|punt|kropka|nokta|ponto|cham|titik|prick|どっと|ドット|닷|점|จุด|ดอท|点|دوت|نقطه';
const NAME = '(?<![\\w.+-])[a-z0-9](?:[\\w.+-]| ?(?:punkt|point|punto|ponto|kropka|nokta|punt|dot) ?){0,40}';
const HOST = '[a-z0-9-]{2,40}';
/** In words between blanks, or in brackets. */
const SAID_AT = `(?: ?[(\\[{<] ?(?:${AT}|@) ?[)\\]}>] ?| ?@ ?| (?:${AT}) |(?<=[a-z0-9] ?)(?:あっと|アット|골뱅이|แอท|艾特) ?)`;
const SAID_DOT = `(?: ?[(\\[{<] ?(?:${DOT}|\\.) ?[)\\]}>] ?| (?:${DOT}) | ?(?:どっと|ドット|닷|จุด|ดอท|点) ?)`;
const EMAIL = [
  /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/g,
  new RegExp(`${NAME}${SAID_AT}${HOST}${SAID_DOT}[a-z]{2,6}(?![a-z])`, 'g'),
  new RegExp(`${NAME}(?: ?[(\\[{<] ?(?:${AT}|@) ?[)\\]}>] ?)${HOST}\\.[a-z]{2,6}(?![a-z])`, 'g'),
];
/** A number is a phone number when it says so, starts like one or is grouped like one. */
const PHONE = [
  /(?<![\w-])\+\d[\d ()./-]{7,18}\d/g,
  /(?<![\w.,/-])\(?0\d{1,4}\)?[ ./-]\d{2,4}(?:[ ./-]\d{2,5}){0,4}(?![\w-]|[.,]\d)/g,
  /(?<![\w.,/-])0\d{8,10}(?![\w-])/g,
  /(?<![\w.,-])1[3-9]\d{9}(?![\w-])/g,
  /(?<![\w.,-])(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{2,4}(?:[ .-]\d{2})?(?![\w-]|[.,]\d)/g,
  /(?<![\w-])\d{2} \d{5}-\d{4}(?![\w-])/g,
  /(?<![a-z])(?:phone|call us|call me|text us|tel|telephone|mobile|hotline|telefon\w{0,10}|movil|handy\w{0,8}|telefoon\w{0,8}|dien thoai|hp|wa|zap|sdt|cep|gsm|电话|手机|致电|전화|โทร|جوال|هاتف|واتساب)(?![a-z])[^\n\d+]{0,25}\+?\d[\d ()./-]{5,18}\d/gu,
];
/** Seven digits and more in words, as one dictates them. */
const DIGIT_WORDS = [
  'zero|oh|one|two|three|four|five|six|seven|eight|nine|double|null|eins|zwei|zwo|drei|vier|funf|sechs|sieben|acht|neun|un|deux|trois|quatre|cinq|sept|huit|neuf|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|due|tre|quattro|cinque|sei|sette|otto|nove|nul|een|twee|drie|vijf|zes|zeven|negen|jeden|dwa|trzy|cztery|piec|szesc|siedem|osiem|dziewiec|noll|ett|tva|fyra|fem|sex|sju|atta|nio|um|dois|quatro|sete|oito|meia|khong|mot|hai|ba|bon|nam|sau|bay|tam|chin|sifir|bir|iki|uc|dort|bes|alti|yedi|sekiz|dokuz|kosong|nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|صفر|واحد|اثنين|ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه',
];
const SPELT = [
  new RegExp(`(?<!\\p{L})(?:(?:${DIGIT_WORDS})[ ,.-]{1,3}){5,20}(?:${DIGIT_WORDS})(?!\\p{L})`, 'gu'),
  /[零〇一二三四五六七八九幺两]{7,}/g,
  /(?:[공영일이삼사오육륙칠팔구] ?){7,}/g,
  /(?:(?:ゼロ|れい|いち|に|さん|よん|ご|ろく|なな|はち|きゅう)[ ・、-]?){7,}/g,
  /(?:(?:ศูนย์|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)\s?){7,}/g,
];

export const emailsIn = (folded: string): Span[] => allMatches(folded, EMAIL);
/** Seven digits and more that are no date and no order: nothing that reads `12.03.2026` or follows "order". */
const NO_PHONE = /^\(?\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})$|^\d{4}[./-]\d{1,2}[./-]\d{1,2}$|\d{3}-\d{7}-\d{7}/;

export const phonesIn = (folded: string): Span[] => [
  ...allMatches(folded, PHONE).filter(({ start, end }) => {
    const number = folded.slice(start, end);
    const digits = number.replace(/\D/g, '').length;
    return digits >= 7 && digits <= 15 && !NO_PHONE.test(number);
  }),
  ...allMatches(folded, SPELT),
];
