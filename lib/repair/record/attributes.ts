/** What becomes of an attribute: by its name, and where the name says nothing, by what it holds. */
export type Shape = 'text' | 'typed' | 'name' | 'address' | 'time' | 'value' | 'style' | 'number' | 'flag';

const LISTED: Readonly<Record<Shape, string>> = {
  text: 'title alt label text placeholder header heading summary content description caption message tooltip subtitle aria-label aria-description aria-valuetext aria-roledescription aria-placeholder data-label data-title data-text data-tooltip data-placeholder data-content',
  typed: '',
  name: 'class id name for slot part exportparts role type rel method scope headers form list itemprop itemtype is key variant size theme autocomplete inputmode enterkeyhint aria-controls aria-labelledby aria-describedby aria-owns aria-activedescendant aria-details aria-errormessage aria-flowto',
  address: 'href action formaction cite xlink:href to url link',
  time: 'datetime',
  value: '',
  style: 'style',
  number:
    'tabindex colspan rowspan rows cols maxlength minlength size span start aria-level aria-rowindex aria-colindex aria-rowcount aria-colcount aria-rowspan aria-colspan aria-posinset aria-setsize width height',
  flag: 'hidden disabled checked selected open readonly required multiple contenteditable draggable spellcheck dir lang aria-hidden aria-selected aria-checked aria-expanded aria-pressed aria-disabled aria-busy aria-current aria-haspopup aria-live aria-atomic aria-modal aria-orientation aria-sort aria-multiselectable aria-readonly aria-required aria-invalid aria-autocomplete aria-relevant translate inert popover default',
};

const BY_NAME: ReadonlyMap<string, Shape> = new Map(
  (Object.entries(LISTED) as [Shape, string][]).flatMap(([shape, names]) =>
    names.split(' ').map((name): [string, Shape] => [name, shape]),
  ),
);

/** Loads something, runs something, or holds a secret. */
const DROPPED =
  /^(?:on|src$|srcset$|srcdoc$|imagesrcset$|poster$|background$|nonce$|integrity$|crossorigin$|ping$|style-|xmlns|shadowroot|http-equiv|sizes$|media$|data-(?:src|srcset|image|img|bg|csrf|token|nonce|props|state-json)$)|csrf|token|secret|password|signature|session/i;

/** Values of flags that say what state a part is in. */
const FLAG =
  /^(?:|true|false|mixed|page|step|location|date|time|off|on|polite|assertive|both|ascending|descending|none|other|menu|listbox|tree|grid|dialog|horizontal|vertical|ltr|rtl|auto|yes|no|manual|hint|plaintext-only|until-found|inline|grammar|spelling|additions|removals|text|all|disabled|hidden|checked|selected|readonly|required|multiple|open)$/i;
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_][a-z]{2})?$/i;

export const isDropped = (name: string): boolean => DROPPED.test(name);

/** `value` is what the attribute holds; undefined: it is left out. */
export function shapeOf(name: string, value: string): Shape | undefined {
  const known = BY_NAME.get(name);
  if (known === 'flag')
    return FLAG.test(value) || ((name === 'lang' || name === 'dir') && LANGUAGE.test(value)) ? 'flag' : undefined;
  if (known === 'number') return /^-?\d{1,3}$/.test(value) ? 'number' : 'value';
  if (known) return known;
  if (
    /^data-(?:test|testid|test-id|qa|cy|e2e|uid|tid|component|role|type|status|state|variant|kind)/.test(name) ||
    /(?:^|-)(?:id|ref|class|name)$/.test(name)
  )
    return 'name';
  if (/(?:^|-)(?:href|url|uri|link|to|path)$/.test(name) || /^(?:https?:)?\/\/?\w/.test(value)) return 'address';
  return /\s/.test(value.trim()) ? 'text' : 'value';
}

/** Declarations that readers go by. */
const DECLARED = /^(?:display|visibility|white-space|direction|position)$/;
const PLAIN_VALUE = /^[a-z-]{2,20}(?:\s*!important)?$/;

/** Of a style only what hides a part or keeps its line breaks. */
export const shapedStyle = (style: string): string =>
  style
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim().toLowerCase()))
    .filter(
      ([property = '', value = '']) =>
        DECLARED.test(property) && STYLE_WORDS.has(value.replace(/\s*!important$/, '')) && PLAIN_VALUE.test(value),
    )
    .map(([property, value]) => `${property}: ${value}`)
    .join('; ');

const STYLE_WORDS = new Set(
  'none block inline inline-block flex inline-flex grid table contents hidden visible collapse normal nowrap pre pre-wrap pre-line break-spaces ltr rtl static relative absolute fixed sticky'.split(
    ' ',
  ),
);
