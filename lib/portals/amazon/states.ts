/** What a page is when nothing was found on it, and signed out on any page. */
import type { PageState } from '@/lib/domain/reading.ts';
import { all, first, isHidden } from '../kit/dom.ts';
import type { PageReading } from '../portal.ts';
import { STATES } from './selectors.ts';
import { isChrome, type Sight } from './sight.ts';
import { FAILED, LOADING_WORDS, NOTHING_HERE, SIGN_IN_WORDS } from './words.ts';

const SIGN_IN_PATH = /^\/ap\/(?:signin|mfa|cvf)|authportal|approval\/request/;

export const isSignInAddress = (url: URL): boolean => SIGN_IN_PATH.test(url.pathname);

/** The sign-in form, or the body that internal addresses answer with: `{"reason":"sign_in"}`. */
export function isSignedOut(sight: Sight): boolean {
  const { page, scope, part } = sight;
  if (isSignInAddress(page.url) || first(scope, STATES.signedOut)) return true;
  const isSmall = part.getElementsByTagName('*').length < 9;
  if (isSmall && sight.texts.length < 4 && sight.texts.some(({ text }) => /"reason"\s*:\s*"sign_in"/.test(text)))
    return true;
  const password = first(scope, 'input[type="password"]');
  return password !== undefined && sight.texts.some(({ word }) => SIGN_IN_WORDS.test(word));
}

export const SIGNED_OUT: PageReading = { state: 'signed-out', observations: [], missing: [] };

const visible = (sight: Sight, selector: string): boolean =>
  all(sight.scope, selector).some((element) => !isHidden(element));

/** Why nothing was found. A spinner over an empty list is still loading; a page with neither is not understood. */
export function emptyState(sight: Sight): PageState {
  const says = (words: RegExp) => sight.texts.some(({ word }) => word !== '' && words.test(word));
  if (visible(sight, STATES.loading) || says(LOADING_WORDS)) return 'loading';
  if (says(FAILED)) return 'error';
  if (says(NOTHING_HERE)) return 'empty';
  if (visible(sight, STATES.error)) return 'error';
  // Only the shell stands so far: a cold address shows no more for a while.
  return sight.texts.every(({ element }) => isChrome(element)) ? 'loading' : 'unknown';
}

/** A reading without observations; `field` is what the page should have shown. */
export function nothing(sight: Sight, field: string): PageReading {
  const state = emptyState(sight);
  return { state, observations: [], missing: state === 'unknown' ? [field] : [] };
}
