import { useState } from 'react';
import { useClient } from '@/lib/client/live.tsx';
import type { Template } from '@/lib/domain/template.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { notify } from '../ui/notices.tsx';
import { type Draft, isOwnText, writeDraft } from './drafts.ts';

type Source = Pick<Template, 'id' | 'name'>;

/** Fills templates into the ticket's draft; words somebody wrote are replaced only after asking (`asking`). */
export function useFilled(id: TicketId, draft: Draft) {
  const t = useText();
  const client = useClient();
  const [asking, setAsking] = useState<{ template: Source; language?: Language }>();

  async function fill(template: Source, language?: Language) {
    setAsking(undefined);
    try {
      const reply = await client.ask('template.render', {
        templateId: template.id,
        ticketId: id,
        ...(language ? { language } : {}),
      });
      writeDraft(id, {
        text: reply.text,
        rendered: reply.text,
        missing: reply.missing,
        language: reply.language,
        templateId: template.id,
        templateName: template.name,
      });
    } catch (error) {
      notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) });
    }
  }

  return {
    asking,
    keep: () => setAsking(undefined),
    fill,
    /** Fills at once, or asks first when it would overwrite what somebody wrote. */
    choose(template: Source, language?: Language) {
      if (isOwnText(draft)) setAsking({ template, ...(language ? { language } : {}) });
      else fill(template, language);
    },
  };
}
