/** A reply: chosen from templates or written, judged as it stands, put into the portal's composer. Never sent. */
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { isBlocked } from '@/lib/domain/rendered-reply.ts';
import { newestInbound } from '@/lib/domain/thread.ts';
import type { DraftPolicy, TicketDetail } from '@/lib/protocol.ts';
import { Clearances } from '../approval/clearances.tsx';
import { Promises } from '../approval/promises.tsx';
import { MeanwhileBanner } from '../team/meanwhile-banner.tsx';
import { useMeanwhile } from '../team/use-meanwhile.ts';
import { Findings } from '../templates/findings.tsx';
import { useTicketActions } from '../ticket/actions.tsx';
import { useNames } from '../ticket/naming.ts';
import { Outgoing } from '../translation/outgoing.tsx';
import { GateNotice } from '../ui/action-gate.tsx';
import type { GateRefusal } from '../ui/gate-rules.ts';
import { withBetterWords } from './better-words.ts';
import styles from './composer.module.css';
import { ComposerHead } from './composer-head.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { dropDraft, isOwnText, useDraft, wordsNow, writeDraft } from './drafts.ts';
import { FilledForm } from './filled-form.tsx';
import { ModelPanel } from './model-panel.tsx';
import { Outcome } from './outcome.tsx';
import { PutButton } from './put-button.tsx';
import { Suggestion } from './suggestion.tsx';
import { TemplatePicker } from './template-picker.tsx';
import { useCopyOnly } from './use-copy-only.ts';
import { useFilled } from './use-filled.ts';
import { useInsert, withWords } from './use-insert.ts';
import { useJudged } from './use-judged.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useWanted, type WantedTemplate } from './use-wanted.ts';

interface ComposerProps {
  readonly detail: TicketDetail;
  readonly picking: boolean;
  /** A template chosen elsewhere, to be filled in. */
  readonly wanted?: WantedTemplate | undefined;
  readonly onPicking: (picking: boolean) => void;
  readonly onClose: () => void;
}

export function Composer({ detail, picking, wanted, onPicking, onClose }: ComposerProps) {
  const { ticket, messages } = detail;
  const { id } = ticket;
  const { t } = useNames();
  const { visit } = useTicketActions();
  const draft = useDraft(id);
  const filled = useFilled(id, draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const [refusal, setRefusal] = useState<GateRefusal>();
  const hearShortcuts = useShortcuts({ id, draft, onPicking: () => onPicking(true), fill: filled.fill });
  useWanted(wanted, filled.choose);
  const { judged, judgedLate } = useJudged(id, draft.text);
  const { insert, stop, ended, busy, forget } = useInsert(id, judged, judgedLate);
  const copies = useCopyOnly(ticket.observed.portal);
  const meanwhile = useMeanwhile(detail);

  useEffect(() => {
    if (!picking) field.current?.focus();
  }, [picking]);

  // What the buyer had written when this reply was begun; what comes later must be read before it goes in.
  const newest = newestInbound(messages);
  const [shown, setShown] = useState(newest?.id);
  const put = async (policy: DraftPolicy) => {
    const read = ended?.result === 'news' ? newest?.id : shown;
    setShown(read);
    const stopped = ended?.result === 'answered' ? ended : undefined;
    if (stopped) meanwhile.keep(stopped.event);
    // The background knows of teammates' answers; one that only the page shows is nobody's in the record.
    else if (meanwhile.answered && meanwhile.answered.event === undefined) {
      stop(draft.text, meanwhile.answered);
      return;
    }
    const answered = stopped?.event ?? meanwhile.seen;
    const result = await insert(draft.text, policy, { shown: read, templateId: draft.templateId, answered });
    // What was typed while it went in is not in the portal yet.
    if (result?.result === 'inserted' && wordsNow(id).text === draft.text) dropDraft(id);
  };
  // A gap a template left can be closed only by hand: until somebody wrote, the reply may not go in.
  const gaps = draft.text === draft.rendered ? (draft.missing ?? []) : [];
  const missing = [...new Set([...gaps, ...(judged?.missing ?? [])])];
  // While something is missing nothing can be inserted, with or without warnings.
  const warnings = missing.length > 0 ? 0 : (judged?.violations.length ?? 0);
  const blocked = judged !== undefined && isBlocked({ ...judged, missing });

  return (
    <section
      className={styles.composer}
      data-tour="composer"
      aria-label={t('composer:title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <ComposerHead
        ticket={ticket}
        draft={draft}
        picking={picking}
        onPicking={onPicking}
        onLanguage={(language) =>
          filled.choose({ id: draft.templateId ?? '', name: draft.templateName ?? '' }, language)
        }
        onClose={onClose}
      />
      {picking && (
        <TemplatePicker
          ticketId={id}
          onClose={() => onPicking(false)}
          onPick={(template) => {
            onPicking(false);
            forget();
            filled.choose(template);
          }}
        />
      )}
      {filled.asking && (
        <Group gap={6} role="alert">
          <Text size="sm">{t('composer:replaceDraft', { name: filled.asking.template.name })}</Text>
          <Button
            size="compact-xs"
            onClick={() => filled.asking && filled.fill(filled.asking.template, filled.asking.language)}
          >
            {t('composer:replace')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={filled.keep}>
            {t('composer:keep')}
          </Button>
        </Group>
      )}
      <FilledForm templateId={draft.templateId} filled={filled} onDone={() => field.current?.focus()} />
      {draft.text === '' && !isOwnText(draft) && !picking && <Suggestion id={id} />}
      <MeanwhileBanner {...meanwhile} />
      <Outgoing id={id} draft={draft} buyers={ticket.derived.language} />
      <Textarea
        ref={field}
        autosize
        minRows={3}
        maxRows={9}
        dir="auto"
        spellCheck
        lang={draft.language}
        aria-label={t('composer:text')}
        placeholder={t('composer:placeholder')}
        value={draft.text}
        onKeyDown={hearShortcuts}
        onChange={(event) => {
          writeDraft(id, { ...draft, text: event.currentTarget.value });
          if (ended) forget();
        }}
      />
      {draft.text.trim() && (
        <>
          <div data-tour="guard">
            <Findings
              judged={{ missing, violations: judged?.violations ?? [], wanted: filled.wanted }}
              onReplace={(found) => writeDraft(id, { ...draft, text: withBetterWords(draft.text, found) })}
            />
          </div>
          <Promises id={id} promises={judged?.promises ?? []} />
          <Clearances id={id} text={draft.text} clearances={judged?.clearances ?? []} />
        </>
      )}
      <DraftNotice id={id} />
      <Outcome
        ended={withWords(ended, meanwhile.answered)}
        copies={copies}
        {...(newest && newest.id !== shown ? { news: newest.text } : {})}
        onInsert={put}
        onRefused={setRefusal}
        onVisit={() => visit(id)}
        onForget={forget}
        onPasted={() => {
          dropDraft(id);
          forget();
        }}
      />
      {!picking && <ModelPanel id={id} draft={draft} onRefused={setRefusal} />}
      <GateNotice refusal={refusal} />
      <div className={styles.put} data-tour="insert">
        <PutButton
          portal={ticket.observed.portal}
          copies={copies}
          busy={busy}
          lacking={draft.text.trim() === '' || missing.length > 0}
          blocked={blocked}
          warnings={warnings}
          onAct={() => put('ask')}
          onRefused={setRefusal}
        />
      </div>
    </section>
  );
}
