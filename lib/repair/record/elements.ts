/** What a recording makes of elements by their names: kept, emptied, left out. */

export const STANDARD = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote body br button caption cite code col colgroup data dd del ' +
    'details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr i ' +
    'iframe img input ins kbd label legend li main mark menu meter nav ol optgroup option output p picture pre ' +
    'progress q s samp search section select slot small span strong sub summary sup svg table tbody td textarea tfoot ' +
    'th thead time tr u ul var wbr'
  ).split(' '),
);
export const DROPPED = new Set(
  (
    'script style link meta base noscript template object embed applet audio video source track canvas map area param ' +
    'noframes noembed frame frameset xmp plaintext listing math title head portal fencedframe'
  ).split(' '),
);
export const VOID = new Set('br col hr img input wbr'.split(' '));
/** Pictures: the element stays, what it draws does not. */
export const EMPTIED = new Set(['svg', 'img', 'picture']);
export const OF_PICTURES = /^(?:class|id|role|alt|title|hidden|aria-[a-z]+|data-test-?id)$/;
export const INTERFACE = new Set('button label th dt legend summary h1 h2 h3 h4 h5 h6 option caption'.split(' '));
export const INTERFACE_ROLE = /^(?:tab|button|columnheader|rowheader|heading|menuitem|menuitemradio|status|switch)$/;
export const SIGN = /badge|status|(?:^|[-_ ])(?:label|tab|chip|tag|pill)(?:$|[-_ ])/i;
/** Kinds of input whose value is the interface's, not a person's. */
export const BUTTON_INPUT = /^(?:button|submit|reset)$/i;
export const SECRET_INPUT = /^(?:hidden|password|file)$/i;

export const STANDARD_ATTRIBUTES = new Set(
  (
    'class id name for slot part role type title alt label text placeholder href action datetime style value hidden ' +
    'disabled checked selected open readonly required multiple contenteditable dir lang tabindex colspan rowspan rows ' +
    'cols scope aria-label aria-labelledby aria-describedby aria-controls aria-hidden aria-selected aria-checked ' +
    'aria-expanded aria-pressed aria-disabled aria-busy aria-current aria-haspopup aria-live aria-level aria-valuetext'
  ).split(' '),
);
