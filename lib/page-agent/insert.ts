/** Putting text into the portal's composer. It never presses send. */
import { insertTextIntoField } from 'text-field-edit';
import type { TicketKey } from '@/lib/domain/reading.ts';
import { type Page, type Portal, readPage } from '@/lib/portals/portal.ts';
import type { DraftPolicy, InsertOutcome } from '@/lib/protocol.ts';

/** The portal's framework may re-render what was typed; it is given this long to settle, ms. */
const SETTLE = 300;

const isTextField = (field: HTMLElement): field is HTMLTextAreaElement | HTMLInputElement =>
  field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;

/** What the composer holds, as text. */
const contentOf = (field: HTMLElement): string => (isTextField(field) ? field.value : field.innerText);

/** Line ends and blanks as editors vary them. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u200b', '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const isFocus = (focus: TicketKey | undefined, expect: TicketKey): boolean =>
  focus?.kind === expect.kind && focus.externalId === expect.externalId;

/**
 * Inserts `text` as if typed, so that the portal's framework notices, its send button wakes, and the browser's undo
 * takes it back. Reads the composer back: `inserted` means it holds exactly the text. Writes nothing when the page
 * shows another ticket, or when the agent's own words are there and `draft` is `ask`.
 */
export async function insertReply(
  portal: Portal,
  pageNow: () => Page,
  { text, expect, draft }: { text: string; expect: TicketKey; draft: DraftPolicy },
): Promise<InsertOutcome> {
  const page = pageNow();
  if (!isFocus(readPage(portal, page).focus, expect)) return { result: 'thread-changed' };
  const field = portal.composer.find(page);
  if (!field) return { result: 'no-composer', url: page.url.href };

  const draftText = contentOf(field);
  const own = plain(draftText);
  if (own === plain(text)) return { result: 'inserted' };
  if (own !== '' && draft === 'ask') return { result: 'draft-exists', draft: draftText };
  const wanted = own !== '' && draft === 'append' ? `${draftText.trimEnd()}\n\n${text}` : text;
  const { maxLength } = portal.composer;
  if (wanted.length > maxLength) return { result: 'too-long', maxLength };

  field.focus();
  selectAll(field);
  insertTextIntoField(field, wanted);
  await new Promise((resolve) => setTimeout(resolve, SETTLE));

  const after = pageNow();
  const now = portal.composer.find(after) ?? field;
  if (!isFocus(readPage(portal, after).focus, expect)) return { result: 'thread-changed' };
  const holds = contentOf(now);
  return plain(holds) === plain(wanted) ? { result: 'inserted' } : { result: 'refused', holds };
}

function selectAll(field: HTMLElement): void {
  if (isTextField(field)) {
    field.select();
    return;
  }
  const range = field.ownerDocument.createRange();
  range.selectNodeContents(field);
  const selection = field.ownerDocument.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
