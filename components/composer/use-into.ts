/** Puts something into a ticket's draft from outside the composer: below what is written, never over it. */
import { useClient } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { notify } from '../ui/notices.tsx';
import { isOwnText, keptWords, useDraft, writeDraft } from './drafts.ts';

const below = (text: string, added: string) => (text.trim() === '' ? added : `${text.trimEnd()}\n\n${added}`);

export function useInto(id: TicketId) {
  const t = useText();
  const client = useClient();
  // It is loaded before anything is put in; what is written then may differ from what was drawn last.
  useDraft(id);
  return {
    async text(added: string) {
      const words = await keptWords(id);
      writeDraft(id, { ...words, text: below(words.text, added) });
    },
    async template({ id: templateId, name }: { id: string; name: string }) {
      try {
        const { text, language, missing } = await client.ask('template.render', { templateId, ticketId: id });
        const words = await keptWords(id);
        if (isOwnText(words)) return writeDraft(id, { ...words, text: below(words.text, text) });
        writeDraft(id, { text, rendered: text, missing, language, templateId, templateName: name });
      } catch (error) {
        notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) });
      }
    },
  };
}
