/** One plain form of a text, in which letters that look or sound alike are the same, with the way back to the text. */

export interface Folded {
  readonly text: string;
  /** The same, unit for unit, but with its accents. */
  readonly exact: string;
  /** Where each UTF-16 unit of `text` begins and ends in the original, UTF-16 offsets. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Marks nobody sees: joiners, direction, soft hyphens, variation selectors, Arabic stretching and vowel signs. */
const UNSEEN =
  /^(?:\p{Cf}|\u034f|\u115f|\u1160|[\u180b-\u180e]|[\ufe00-\ufe0f]|\u0640|[\u064b-\u0655]|\u0670|[\u{e0100}-\u{e01ef}])$/u;
const ACCENTS = /[\u0300-\u036f]/g;

const pairs = (from: string, to: string): [string, string][] =>
  [...from].map((letter, at) => [letter, [...to][at] ?? '']);

/** Letters that NFKC leaves apart. Nobody writes Cyrillic or Greek here but to hide a Latin word. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...pairs('аеорсхуіѕјкмтвнԁɡοαειкνρτυχ', 'aeopcxyisjkmtbhdgoaeiknptux'),
  ...pairs('łøđðı', 'loddi'),
  ...pairs('\u02bc\u2018\u2019\u201b\u2032´`', "'''''''"),
  ...pairs('\u201c\u201d\u201e\u201f\u2033', '"""""'),
  ...pairs('أإآٱىة', 'اااايه'),
  ...pairs('٠١٢٣٤٥٦٧٨٩', '0123456789'),
  ...pairs('۰۱۲۳۴۵۶۷۸۹', '0123456789'),
  ...pairs('๐๑๒๓๔๕๖๗๘๙', '0123456789'),
  ...pairs('‐‑‒–—−﹣', '-------'),
  ...pairs(
    '評價論給們這個對錯戶碼號碼優惠紅現贈禮退換貨還錢後發請問電話聯繫郵箱網連結鏈寫圖掃證驗訊資訂單質騙廣關買賣產達時間點顯較應該無為責任運遲產專業會員頻裏裡聯賬帳銀卡補償壞爛蠢閉滿絕諾擔證說誰們從來',
    '评价论给们这个对错户码号码优惠红现赠礼退换货还钱后发请问电话联系邮箱网连结链写图扫证验讯资订单质骗广关买卖产达时间点显较应该无为责任运迟产专业会员频里里联账账银卡补偿坏烂蠢闭满绝诺担证说谁们从来',
  ),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
]);

interface Piece {
  readonly plain: string;
  readonly exact: string;
}

const known = new Map<string, Piece>();

function foldPiece(piece: string): Piece {
  const seen = known.get(piece);
  if (seen !== undefined) return seen;
  let plain = '';
  if (!UNSEEN.test(piece))
    for (const letter of piece.normalize('NFKC').toLowerCase()) {
      const alike = ALIKE.get(letter);
      const bare =
        alike ?? (/[\u00c0-\u024f\u1e00-\u1eff]|[\u0300-\u036f]/.test(letter) ? letter.normalize('NFD') : letter);
      for (const part of bare.replace(ACCENTS, '')) plain += ALIKE.get(part) ?? part;
    }
  const whole = piece.normalize('NFKC').toLowerCase();
  const folded = { plain, exact: whole.length === plain.length && /\p{L}/u.test(whole) ? whole : plain };
  if (known.size < 20_000) known.set(piece, folded);
  return folded;
}

const isAccent = (code: number) => code >= 0x300 && code <= 0x36f;

/** Kana voicing marks, and the vowels and closings of Hangul in single letters. */
const isVoicing = (code: number) => code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f;
const isInnerJamo = (code: number) => code >= 0x1161 && code <= 0x11ff;

/** A letter with marks of its own (accents, kana voicing) and Hangul in single letters are one piece. */
function endOfPiece(text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  let end = at + (point > 0xffff ? 2 : 1);
  if (point < 0x1100) return end;
  const next = text.charCodeAt(end);
  if (point >= 0x3040 && isVoicing(next)) return end + 1;
  if (point <= 0x11ff) while (end - at < 3 && isInnerJamo(text.charCodeAt(end))) end++;
  return end;
}

/** Letters set apart to slip through: "w h a t s a p p", "w.e.c.h.a.t". */
const SPACED = /(?<![a-z0-9])(?:[a-z](?: |[.\-_*·|])){3,30}[a-z](?![a-z0-9])/g;

function withoutGaps({ text, exact, starts, ends }: Folded): Folded {
  const spaced = [...text.matchAll(SPACED)];
  if (spaced.length === 0) return { text, exact, starts, ends };
  const drop = new Set<number>();
  for (const { index, 0: run } of spaced)
    for (let at = 0; at < run.length; at++) if (!/[a-z]/.test(run.charAt(at))) drop.add(index + at);
  const keep = [...starts.keys()].filter((at) => !drop.has(at));
  return {
    text: keep.map((at) => text.charAt(at)).join(''),
    exact: keep.map((at) => exact.charAt(at)).join(''),
    starts: keep.map((at) => starts[at] ?? 0),
    ends: keep.map((at) => ends[at] ?? 0),
  };
}

/** Letter by letter: for patterns, whose `a|b|c|d` is no disguise. */
export function foldLetters(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  let exact = '';
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code < 0x80 && !isAccent(text.charCodeAt(at + 1))) {
      const letter = code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text.charAt(at);
      plain += letter;
      exact += letter;
      starts.push(at);
      at += 1;
      ends.push(at);
      continue;
    }
    const end = endOfPiece(text, at);
    const folded = foldPiece(text.slice(at, end));
    for (let unit = 0; unit < folded.plain.length; unit++) {
      starts.push(at);
      ends.push(end);
    }
    plain += folded.plain;
    exact += folded.exact;
    at = end;
  }
  return { text: plain, exact, starts, ends };
}

/** Lower case, one width, no accents, nothing unseen, look-alike letters Latin, Chinese in simplified characters. */
export const fold = (text: string): Folded => withoutGaps(foldLetters(text));
