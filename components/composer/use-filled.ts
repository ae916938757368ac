import { useEffect, useRef, useState } from 'react';
import { useAsk, useClient } from '@/lib/client/live.tsx';
import type { RenderedReply } from '@/lib/domain/rendered-reply.ts';
import type { Template, Tone } from '@/lib/domain/template.ts';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import type { FilledValues } from '@/lib/domain/wanted.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { notify } from '../ui/notices.tsx';
import { type Draft, isOwnText, keptWords, wordsNow, writeDraft } from './drafts.ts';

type Source = Pick<Template, 'id' | 'name'>;
const NOTHING: FilledValues = {};

/** Fills templates into the ticket's draft; words somebody wrote are replaced only after asking (`asking`). */
export function useFilled(id: TicketId, draft: Draft) {
  const t = useText();
  const client = useClient();
  const [asking, setAsking] = useState<{ template: Source; language?: Language }>();
  const [toned, setToned] = useState<{ templateId: string; tone: Tone }>();
  const { templateId, language: spoken, values = NOTHING } = draft;
  const tone = toned && toned.templateId === templateId ? toned.tone : undefined;
  // What the draft's template asks for, with what was entered so far. It also is the text once something was entered.
  const form = useAsk(
    'template.render',
    {
      templateId: templateId ?? '',
      ticketId: id,
      values,
      ...(spoken ? { language: spoken } : {}),
      ...(tone ? { tone } : {}),
    },
    { enabled: templateId !== undefined, keepPrevious: true },
  );
  const entered = useRef(false);
  // While an answer is on its way the form stays as it was, but never as it was for another template.
  const asked = useRef<Pick<RenderedReply, 'wanted' | 'tones'> & { templateId: string }>(undefined);
  const current = form.isPlaceholderData ? undefined : form.data;
  if (current && templateId !== undefined) asked.current = { templateId, wanted: current.wanted, tones: current.tones };
  useEffect(() => {
    if (!entered.current || !current) return;
    entered.current = false;
    if (isOwnText(draft)) return;
    writeDraft(id, { ...draft, text: current.text, rendered: current.text, missing: current.missing });
  }, [id, draft, current]);

  const ask = (template: Source, language?: Language) => setAsking({ template, ...(language ? { language } : {}) });

  async function fill(template: Source, language?: Language) {
    setAsking(undefined);
    const before = wordsNow(id);
    // Another language of the same template keeps what was entered.
    const same = template.id === before.templateId;
    const kept = (same && before.values) || NOTHING;
    try {
      const reply = await client.ask('template.render', {
        templateId: template.id,
        ticketId: id,
        values: kept,
        ...(language ? { language } : {}),
        ...(same && tone ? { tone } : {}),
      });
      const now = wordsNow(id);
      const typed = now.text !== before.text || now.source?.text !== before.source?.text;
      if (typed && isOwnText(now)) return ask(template, language);
      writeDraft(id, {
        text: reply.text,
        rendered: reply.text,
        missing: reply.missing,
        language: reply.language,
        templateId: template.id,
        templateName: template.name,
        values: kept,
      });
    } catch (error) {
      notify({ color: 'red', message: t('common:error.command', { message: saidBy(t, error) }) });
    }
  }
  /** Fills at once, or asks first when it would overwrite what somebody wrote. */
  const choose = async (template: Source, language?: Language) => {
    if (isOwnText(await keptWords(id))) ask(template, language);
    else await fill(template, language);
  };

  const known = asked.current?.templateId === templateId ? asked.current : undefined;
  return {
    asking,
    keep: () => setAsking(undefined),
    fill,
    choose,
    /** What the draft's template asks for, and the tones it has; none without one. */
    wanted: known?.wanted ?? [],
    tones: known?.tones ?? [],
    tone,
    /** The same template in another tone; without one its usual words. */
    speak(next: Tone | undefined) {
      if (templateId === undefined) return;
      entered.current = true;
      setToned(next && { templateId, tone: next });
    },
    values,
    /** Somebody wrote words of their own, so that what is entered no longer goes in by itself. */
    own: isOwnText(draft),
    again: () => templateId !== undefined && choose({ id: templateId, name: draft.templateName ?? '' }, spoken),
    enter(next: FilledValues) {
      entered.current = true;
      writeDraft(id, { ...draft, values: next });
    },
  };
}
