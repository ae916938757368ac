/** `/` in the empty reply box opens the templates; `/shortcut` and Tab or Space is replaced by what it stands for. */
import { type KeyboardEvent, useRef } from 'react';
import { useClient } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { variableNames } from '../templates/variable-name.ts';
import { notify } from '../ui/notices.tsx';
import { type Draft, writeDraft } from './drafts.ts';
import { shortcutBefore, spliced } from './shortcut-text.ts';

interface Surroundings {
  readonly id: TicketId;
  readonly draft: Draft;
  readonly onPicking: () => void;
  /** Fills the whole reply, without asking. */
  readonly fill: (template: { id: string; name: string }) => void;
}

export function useShortcuts({ id, draft, onPicking, fill }: Surroundings) {
  const t = useText();
  const client = useClient();
  /** Words that stand for nothing: Tab after one of them leaves the box again. */
  const unknown = useRef(new Set<string>());

  /** Puts a template where its shortcut stands, unless somebody went on writing meanwhile. */
  async function expand(field: HTMLTextAreaElement, shortcut: string, from: number, to: number): Promise<void> {
    const before = field.value;
    try {
      const template = await client.ask('template.shortcut', { shortcut, ticketId: id });
      if (!template) unknown.current.add(shortcut);
      if (!template || field.value !== before) return;
      // Beside words in one's own language it is part of a reply, though it stands alone.
      if (before.trim() === `/${shortcut}` && !draft.source?.text.trim()) return fill(template);
      const reply = await client.ask('template.render', { templateId: template.id, ticketId: id });
      if (field.value !== before) return;
      if (reply.missing.length > 0) {
        const names = variableNames(t, reply.missing, reply.wanted);
        notify({ color: 'orange', message: t('finding:shortcutMissing', { name: template.name, names }) });
        return;
      }
      const { text, caret } = spliced(before, from, to, reply.text);
      writeDraft(id, { ...draft, text, templateId: draft.templateId ?? template.id });
      // The box holds the new text only after it was drawn.
      requestAnimationFrame(() => field.setSelectionRange(caret, caret));
    } catch (error) {
      notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) });
    }
  }

  return (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key, nativeEvent, currentTarget: field } = event;
    if (nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === '/' && field.value === '') {
      event.preventDefault();
      onPicking();
      return;
    }
    if ((key !== 'Tab' && key !== ' ') || event.shiftKey || field.selectionStart !== field.selectionEnd) return;
    const found = shortcutBefore(field.value, field.selectionStart);
    if (!found || unknown.current.has(found.shortcut)) return;
    const { shortcut, from } = found;
    // Tab would leave the box. A space stands until the answer has come, and stays if the word is no shortcut.
    if (key === 'Tab') event.preventDefault();
    const to = from + shortcut.length + (key === 'Tab' ? 1 : 2);
    if (key === 'Tab') expand(field, shortcut, from, to);
    else setTimeout(() => expand(field, shortcut, from, to), 0);
  };
}
