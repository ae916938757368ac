/** What became of an insert, and what one can do next. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { beginning } from '@/lib/i18n/shown.ts';
import type { DraftPolicy } from '@/lib/protocol.ts';
import { useNames } from '../ticket/naming.ts';
import { GatedButton } from '../ui/action-gate.tsx';
import type { GateRefusal } from '../ui/gate-rules.ts';
import { momentText } from '../ui/time.tsx';
import styles from './composer.module.css';
import type { Ended } from './use-put.ts';

interface OutcomeProps {
  readonly ended: Ended | undefined;
  /** Whether a question takes the focus, so that Enter answers it. */
  readonly focusNext?: boolean;
  /** The ticket's portal is set to copy only. */
  readonly copies?: boolean;
  /** What the buyer has written since the thread was shown. */
  readonly news?: string;
  readonly onInsert: (draft: DraftPolicy) => void;
  readonly onRefused: (refusal: GateRefusal | undefined) => void;
  readonly onVisit: () => void;
  readonly onForget: () => void;
  /** The copied reply was pasted: its draft may go. */
  readonly onPasted?: () => void;
}

export function Outcome({ ended, focusNext = false, copies = false, news, ...acts }: OutcomeProps) {
  const { onInsert, onRefused, onVisit, onForget, onPasted } = acts;
  const { t, locale } = useNames();
  if (!ended) return null;
  const ofMode = copies ? 'insertModes:outcome' : 'composer:outcome';
  const visit = (
    <Button size="compact-sm" variant="default" onClick={onVisit}>
      {t('composer:outcome.openPage')}
    </Button>
  );
  const again = (policy: DraftPolicy, label: string) => (
    <GatedButton
      size="compact-sm"
      variant="default"
      autoFocus={focusNext && policy === 'append'}
      onRefused={onRefused}
      onAct={() => onInsert(policy)}
    >
      {label}
    </GatedButton>
  );
  const close = (
    <Button size="compact-sm" variant="subtle" onClick={onForget}>
      {t('common:action.cancel')}
    </Button>
  );

  const { color, text, quoted, next } = said(ended);
  return (
    <Alert color={color} p="xs" role={color === 'teal' ? 'status' : 'alert'}>
      <Text size="sm">{text}</Text>
      {quoted !== undefined && (
        <div className={styles.draft}>
          <bdi dir="auto">{beginning(quoted, 2000)}</bdi>
        </div>
      )}
      {next && (
        <Group gap={6} mt={4}>
          {next}
        </Group>
      )}
    </Alert>
  );

  function stoppedBy({ by, at }: Extract<Ended, { result: 'answered' }>): string {
    if (at === undefined) return t('teamWork:stoppedUntimed');
    const when = momentText(at, Date.now(), locale);
    return by === undefined
      ? t('teamWork:stoppedSomebody', { at: when })
      : t('teamWork:stopped', { name: by, at: when });
  }

  function said(end: Ended): { color: string; text: string; quoted?: string; next?: React.ReactNode } {
    switch (end.result) {
      case 'inserted':
        return { color: 'teal', text: t('composer:outcome.inserted') };
      case 'draft-exists':
        return {
          color: 'orange',
          text: t('composer:outcome.draftExists'),
          quoted: end.draft,
          next: (
            <>
              {again('append', t('composer:outcome.appendDraft'))}
              {again('replace', t('composer:outcome.replaceDraft'))}
              {close}
            </>
          ),
        };
      case 'thread-changed':
        return {
          color: end.stray === 'untouched' ? 'orange' : 'red',
          text: t(`composer:outcome.stray.${end.stray}`),
          next: visit,
        };
      case 'news':
        return {
          color: 'orange',
          text: t(news === undefined ? `${ofMode}.newsUnread` : `${ofMode}.news`),
          ...(news === undefined ? {} : { quoted: news }),
          next: again('ask', t(`${ofMode}.insertAfterNews`)),
        };
      case 'answered':
        return {
          color: 'orange',
          text: stoppedBy(end),
          quoted: end.words ?? t('teamWork:meanwhile.noWords'),
          next: (
            <>
              {again('ask', t('teamWork:insertAll'))}
              {close}
            </>
          ),
        };
      case 'unconfirmed':
        return {
          color: 'red',
          text: t(`${ofMode}.unconfirmed`),
          next: (
            <>
              {visit}
              {again('ask', t('composer:outcome.again'))}
            </>
          ),
        };
      case 'copy-only':
        return {
          color: end.copied ? 'teal' : 'orange',
          text: t(end.copied ? 'insertModes:outcome.copied' : 'insertModes:outcome.notCopied'),
          next: (
            <>
              {visit}
              {end.copied && onPasted && (
                <Button size="compact-sm" variant="default" onClick={onPasted}>
                  {t('insertModes:outcome.pasted')}
                </Button>
              )}
            </>
          ),
        };
      case 'no-composer':
        return {
          color: 'orange',
          text: t(end.copied ? 'composer:outcome.noComposerCopied' : 'composer:outcome.noComposer'),
          next: visit,
        };
      case 'blocked':
        return { color: 'red', text: t(`${ofMode}.blocked`) };
      case 'too-long':
        return {
          color: 'orange',
          text: t('composer:outcome.tooLong', { count: end.maxLength, length: end.text.length }),
        };
      case 'refused':
        return {
          color: 'red',
          text: t(end.holds.trim() === '' ? 'composer:outcome.refusedEmpty' : 'composer:outcome.refused'),
          ...(end.holds.trim() === '' ? {} : { quoted: end.holds }),
          next: again('ask', t('composer:outcome.again')),
        };
      case 'failed':
        return {
          color: 'red',
          text: t(`${ofMode}.failed`, { message: end.message }),
          next: again('ask', t('composer:outcome.again')),
        };
      case 'check-failed':
        return {
          color: 'red',
          text: t(`${ofMode}.checkFailed`, { message: end.message }),
          next: again('ask', t('composer:outcome.again')),
        };
    }
  }
}
