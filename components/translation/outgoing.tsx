/** One writes in one's own language; the reply field below holds the buyer's, translated as one pauses. */
import { Button, Group, Loader, Switch, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { type Draft, writeDraft } from '../composer/drafts.ts';
import { useNames } from '../ticket/naming.ts';
import { useSettings } from '../ui/use-settings.ts';
import { Checks, NearMatches } from './findings.tsx';
import { By } from './incoming.tsx';
import styles from './translation.module.css';
import { Trouble } from './trouble.tsx';
import { useTranslated } from './use-translated.ts';

/** How long one pauses before what was written is translated, ms. */
const PAUSE = 700;

interface Source {
  readonly text: string;
  readonly language: Language;
}
type Sourced = Draft & { readonly source?: Source };

interface OutgoingProps {
  readonly id: TicketId;
  readonly draft: Draft;
  /** The buyer's language, as far as it is known. */
  readonly buyers: Language | 'und';
}

export function Outgoing({ id, draft, buyers }: OutgoingProps) {
  const { t, language } = useNames();
  const { agentLanguage } = useSettings().translation;
  const { source, ...rest }: Sourced = draft;
  const to = draft.language ?? (buyers === 'und' ? undefined : buyers);
  if (!to || to === (source?.language ?? agentLanguage)) return null;
  const write = (next: Sourced) => writeDraft(id, next);
  return (
    <div className={styles.outgoing}>
      <Switch
        size="xs"
        label={t('translation:write', { language: language(source?.language ?? agentLanguage) })}
        description={source && t('translation:writeHint', { language: language(to) })}
        checked={source !== undefined}
        onChange={(event) =>
          write(
            event.currentTarget.checked
              ? { ...rest, language: to, source: { text: '', language: agentLanguage } }
              : rest,
          )
        }
      />
      {source && <Writing key={`${id}|${to}`} id={id} draft={rest} source={source} to={to} />}
    </div>
  );
}

interface WritingProps {
  readonly id: TicketId;
  readonly draft: Draft;
  readonly source: Source;
  readonly to: Language;
}

function Writing({ id, draft, source, to }: WritingProps) {
  const { t, language } = useNames();
  const from = source.language;
  const [settled] = useDebouncedValue(source.text, PAUSE);
  const paused = settled === source.text && settled.trim() !== '';
  const asked = { text: settled, from, to };
  const translating = useTranslated(asked, id, paused);
  const { data, start, busy } = translating;
  const near = useAsk('translation.near', asked, { enabled: paused && data !== undefined && data.left.length > 0 });
  const both = { source: settled, target: draft.text, from, to };
  const checks = useAsk('translation.check', both, { enabled: paused && draft.text.trim() !== '' && !busy });
  const correct = useCommand('translation.correct');

  const write = (change: Partial<Sourced>) => {
    const next: Sourced = { ...draft, source, language: to, ...change };
    writeDraft(id, next);
  };
  const target = paused && data?.state === 'done' ? data.target : undefined;
  // What nobody has changed by hand follows what is written; the rest only on request.
  const untouched = draft.text.trim() === '' || draft.text === draft.rendered;
  const wanted = paused && data?.state === 'idle' && !data.noEngine;

  useEffect(() => {
    if (wanted) start();
  }, [wanted, start]);
  useEffect(() => {
    if (target === undefined || !untouched || target === draft.text) return;
    const next: Sourced = { ...draft, source, language: to, text: target, rendered: target };
    writeDraft(id, next);
  }, [target, untouched, draft, source, to, id]);

  return (
    <>
      <Textarea
        autosize
        minRows={2}
        maxRows={7}
        dir="auto"
        lang={from}
        label={t('translation:own', { language: language(from) })}
        placeholder={t('translation:ownPlaceholder')}
        value={source.text}
        onChange={(event) => write({ source: { text: event.currentTarget.value, language: from } })}
      />
      <Group gap={6} mih={20} role="status">
        {busy && <Loader size={12} />}
        {busy && <Text size="xs">{t('translation:working')}</Text>}
        {data && target !== undefined && !busy && (
          <Text size="xs" c="dimmed">
            <By translated={data} />
          </Text>
        )}
        {target !== undefined && !untouched && target !== draft.text && (
          <>
            <Text size="xs">{t('translation:changed')}</Text>
            <Button size="compact-xs" variant="default" onClick={() => write({ text: target, rendered: target })}>
              {t('translation:replace')}
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              loading={correct.isPending}
              onClick={() =>
                correct.mutate({ ...both, ticketId: id }, { onSuccess: () => write({ rendered: draft.text }) })
              }
            >
              {t('translation:remember')}
            </Button>
          </>
        )}
        {correct.data && <Text size="xs">{t('translation:remembered', { count: correct.data.stored })}</Text>}
        {correct.error && (
          <Text size="xs">{t('translation:memory.failed', { message: saidBy(t, correct.error) })}</Text>
        )}
      </Group>
      {paused && <Trouble translating={translating} />}
      {paused && (
        <NearMatches
          near={near.data ?? []}
          onUse={({ source: sentence, target: rendering }) =>
            correct.mutate({ source: sentence, target: rendering, from, to, ticketId: id })
          }
        />
      )}
      {paused && !busy && <Checks findings={checks.data ?? []} />}
      {paused && draft.text.trim() !== '' && !busy && <Back text={draft.text} from={to} to={from} id={id} />}
    </>
  );
}

/** What the reply says, translated back; on request, since it costs as much as the way there. */
function Back({ text, from, to, id }: { text: string; from: Language; to: Language; id: TicketId }) {
  const { t, language } = useNames();
  const translating = useTranslated({ text, from, to }, id);
  const { data, start, busy } = translating;
  if (data?.state === 'done')
    return (
      <div className={styles.back}>
        <Text size="xs" c="dimmed" span>
          {t('translation:back', { language: language(to) })}
        </Text>{' '}
        <bdi dir="auto" lang={to}>
          {data.target}
        </bdi>
      </div>
    );
  if (data?.noEngine) return null;
  return (
    <Group gap={6}>
      <Button size="compact-xs" variant="default" loading={busy} onClick={start}>
        {t('translation:backAction')}
      </Button>
      {data?.state === 'failed' && <Trouble translating={translating} />}
    </Group>
  );
}
