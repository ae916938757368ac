/** Tells apart the pages on which nothing was found: empty, loading, signed out, broken, or no longer understood. */
import type { PageState } from '@/lib/domain/reading.ts';
import { all } from './dom.ts';
import type { Leaf } from './leaves.ts';

/** A portal's own signs, beside those that every portal shares. */
export interface StateSigns {
  readonly signedOut: RegExp;
  readonly empty: RegExp;
  readonly error: RegExp;
  /** Elements that stand only on a page of that state. */
  readonly emptyElements?: string;
}

const LOADING =
  '[aria-busy="true"], [role="progressbar"], [class*="skeleton" i], [class*="spinner" i], [class*="-spin-"], .p-spin, .arco-spin, .m4b-spin';
const LOADING_WORDS =
  /^(loading|(?:正在)?加载中?|载入中|wird geladen|lädt|laden|chargement|cargando|memuat|กำลังโหลด|đang tải|読み込み中)\s*(?:\.{2,3}|…)?$/iu;
const LOGIN_FORM =
  'input[type="password"], form[action*="login" i] input, form[action*="lookup" i] input[type="email"]';

/** `seen`: how many things the reader found; the page's texts are looked at only when it found none. The order matters: a spinner over an empty list is still loading. */
export function stateOf(root: ParentNode, leaves: () => readonly Leaf[], seen: number, signs: StateSigns): PageState {
  if (seen > 0) return 'ready';
  const texts = leaves();
  const says = (words: RegExp) => texts.some(({ text }) => text.length < 200 && words.test(text));
  if (all(root, LOGIN_FORM).length > 0 || says(signs.signedOut)) return 'signed-out';
  if (all(root, LOADING).length > 0 || says(LOADING_WORDS)) return 'loading';
  if (says(signs.error)) return 'error';
  if (says(signs.empty) || (signs.emptyElements && all(root, signs.emptyElements).length > 0)) return 'empty';
  return 'unknown';
}
