/** A reply: chosen from templates or written, judged as it stands, put into the portal's composer. Never sent. */
import { ActionIcon, Button, CloseButton, Group, NativeSelect, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconTemplate } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import { LANGUAGES } from '@/lib/domain/vocabulary.ts';
import type { DraftPolicy, TicketDetail } from '@/lib/protocol.ts';
import { Findings, type Judged } from '../templates/findings.tsx';
import { useTicketActions } from '../ticket/actions.tsx';
import { ticketName, useNames } from '../ticket/naming.ts';
import { GatedButton, GateNotice } from '../ui/action-gate.tsx';
import { FocusGuard } from '../ui/focus-guard.tsx';
import type { GateRefusal } from '../ui/gate-rules.ts';
import styles from './composer.module.css';
import { dropDraft, useDraft, writeDraft } from './drafts.ts';
import { Outcome } from './outcome.tsx';
import { TemplatePicker } from './template-picker.tsx';
import { useFilled } from './use-filled.ts';
import { useInsert } from './use-insert.ts';

/** How long one pauses before what was written is judged, ms. */
const PAUSE = 400;

interface ComposerProps {
  readonly detail: TicketDetail;
  readonly picking: boolean;
  readonly onPicking: (picking: boolean) => void;
  readonly onClose: () => void;
}

export function Composer({ detail: { ticket }, picking, onPicking, onClose }: ComposerProps) {
  const { id } = ticket;
  const { t, language: nameOf } = useNames();
  const { visit } = useTicketActions();
  const draft = useDraft(id);
  const filled = useFilled(id, draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const [refusal, setRefusal] = useState<GateRefusal>();
  const [late, setLate] = useState<{ text: string; judged: Judged }>();
  const [settled] = useDebouncedValue(draft.text, PAUSE);
  const check = useAsk('reply.check', { text: settled, ticketId: id }, { enabled: settled.trim() !== '' });
  const early = settled === draft.text && settled.trim() !== '' ? check.data : undefined;
  const judged = late?.text === draft.text ? late.judged : early;
  const { insert, ended, busy, forget } = useInsert(id, judged, (text, found) => setLate({ text, judged: found }));

  useEffect(() => {
    if (!picking) field.current?.focus();
  }, [picking]);

  const put = async (policy: DraftPolicy) => {
    const result = await insert(draft.text, policy);
    if (result?.result === 'inserted') dropDraft(id);
  };
  // A gap a template left can be closed only by hand: until somebody wrote, the reply may not go in.
  const gaps = draft.text === draft.rendered ? (draft.missing ?? []) : [];
  const missing = [...new Set([...gaps, ...(judged?.missing ?? [])])];
  // While something is missing nothing can be inserted, with or without warnings.
  const warnings = missing.length > 0 ? 0 : (judged?.violations.length ?? 0);
  const buyers = ticket.derived.language;

  return (
    <section
      className={styles.composer}
      aria-label={t('composer:title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <Group gap={6} wrap="nowrap">
        <Text size="sm" fw={600} truncate flex={1}>
          {t('composer:title')} · <bdi dir="auto">{ticketName(ticket)}</bdi>
        </Text>
        {draft.templateId && draft.templateName !== undefined && (
          <NativeSelect
            size="xs"
            w={130}
            aria-label={t('composer:language')}
            value={draft.language ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const language = LANGUAGES.find((one) => one === value);
              if (language) filled.choose({ id: draft.templateId ?? '', name: draft.templateName ?? '' }, language);
            }}
            data={LANGUAGES.map((one) => ({
              value: one,
              label: one === buyers ? t('composer:buyerLanguage', { language: nameOf(one) }) : nameOf(one),
            }))}
          />
        )}
        <ActionIcon
          variant={picking ? 'light' : 'subtle'}
          aria-label={t('composer:templates')}
          title={t('composer:templates')}
          aria-pressed={picking}
          onClick={() => onPicking(!picking)}
        >
          <IconTemplate size={16} aria-hidden />
        </ActionIcon>
        <CloseButton size="sm" aria-label={t('composer:close')} title={t('composer:close')} onClick={onClose} />
      </Group>
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
        <Group gap={6}>
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
      <FocusGuard field={field} />
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
        onChange={(event) => {
          writeDraft(id, { ...draft, text: event.currentTarget.value });
          if (ended) forget();
        }}
      />
      {draft.text.trim() && <Findings judged={{ missing, violations: judged?.violations ?? [] }} />}
      <Outcome ended={ended} onInsert={put} onRefused={setRefusal} onVisit={() => visit(id)} onForget={forget} />
      <GateNotice refusal={refusal} />
      <GatedButton
        size="sm"
        style={{ flexShrink: 0 }}
        loading={busy}
        {...(warnings > 0 ? { color: 'red.9' } : {})}
        disabled={draft.text.trim() === '' || missing.length > 0}
        onRefused={setRefusal}
        onAct={() => put('ask')}
      >
        {warnings > 0 ? t('composer:insertAnyway', { count: warnings }) : t('composer:insert')}
      </GatedButton>
      <Text size="xs" c="dimmed">
        {t('composer:pressSend')}
      </Text>
    </section>
  );
}
