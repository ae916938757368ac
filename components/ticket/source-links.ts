/** Finds what can be opened in the name of a rule's source: addresses, and ids of Seller Central's help. */

export interface SourcePart {
  readonly text: string;
  readonly href?: string;
}

/** An address over https, or an id as Seller Central's help pages have it (G27951, GEGVWH65EDJLWHQD, 202152030). */
const OPENED = /https:\/\/[^\s<>"'，。；）、]+[^\s<>"'，。；）、.,;)]|\b(?:G(?=[A-Z0-9]*\d)[A-Z0-9]{3,20}|20\d{7})\b/g;
const HELP = 'https://sellercentral.amazon.com/help/hub/reference/';

/** The parts put together are the source, letter for letter. Ids count only where Seller Central is named. */
export function sourceParts(source: string): readonly SourcePart[] {
  const helped = source.includes('Seller Central');
  const parts: SourcePart[] = [];
  let done = 0;
  for (const { 0: found, index } of source.matchAll(OPENED)) {
    const address = found.startsWith('https://');
    if (address ? !URL.canParse(found) : !helped) continue;
    if (index > done) parts.push({ text: source.slice(done, index) });
    parts.push({ text: found, href: address ? found : `${HELP}${found}` });
    done = index + found.length;
  }
  if (done < source.length) parts.push({ text: source.slice(done) });
  return parts;
}
