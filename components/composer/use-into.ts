/** Puts something into a ticket's draft from outside the composer: below what is written, never over it. */
import { useClient } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { notify } from '../ui/notices.tsx';
import { isOwnText, useDraft, writeDraft } from './drafts.ts';

const below = (text: string, added: string) => (text.trim() === '' ? added : `${text.trimEnd()}\n\n${added}`);

export function useInto(id: TicketId) {
  const t = useText();
  const client = useClient();
  const draft = useDraft(id);
  return {
    text: (added: string) => writeDraft(id, { ...draft, text: below(draft.text, added) }),
    async template({ id: templateId, name }: { id: string; name: string }) {
      try {
        const reply = await client.ask('template.render', { templateId, ticketId: id });
        if (isOwnText(draft)) return writeDraft(id, { ...draft, text: below(draft.text, reply.text) });
        const { text, language, missing } = reply;
        writeDraft(id, { text, rendered: text, missing, language, templateId, templateName: name });
      } catch (error) {
        notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) });
      }
    },
  };
}
