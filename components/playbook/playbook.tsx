/** What to do in this situation, as a list one ticks; folded to one line until opened. */
import { Anchor, Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import { type Playbook as Book, STAGES } from '@/lib/domain/playbook.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { useInto } from '../composer/use-into.ts';
import { useTicketActions } from '../ticket/actions.tsx';
import type { DialogKind } from '../ticket/decide-dialog.tsx';
import { useNames } from '../ticket/naming.ts';
import styles from '../ticket/ticket.module.css';
import { Failed } from '../ui/states.tsx';
import { momentText } from '../ui/time.tsx';
import { useSettings } from '../ui/use-settings.ts';
import { type StepNow, sayIn, stepsNow } from './steps.ts';

interface PlaybookProps {
  readonly ticket: Ticket;
  readonly onReply: () => void;
  readonly onDialog: (kind: DialogKind) => void;
}

export function Playbooks({ ticket, onReply, onDialog }: PlaybookProps) {
  const { t, shown } = useNames();
  const { data, error, refetch } = useAsk('playbook.get', { ticketId: ticket.id });
  const [chosen, setChosen] = useState<string>();
  if (error) return <Failed error={error} onRetry={refetch} />;
  const [first, ...rest] = data?.playbooks ?? [];
  const book = data?.playbooks.find(({ id }) => id === chosen) ?? first;
  if (!data || !book) return null;
  const steps = stepsNow(book, ticket.decided);
  const say = sayIn(shown);
  return (
    <details className={styles.section}>
      <summary className={styles.summary}>
        {t('playbook:title', { name: say(book.title) })} ·{' '}
        {t('playbook:progress', { done: steps.filter(({ done }) => done).length, count: steps.length })}
      </summary>
      <Stages ticket={ticket} steps={steps} templates={data.templates} onReply={onReply} />
      <Button size="compact-xs" variant="default" mt={6} onClick={() => onDialog('followUp')}>
        {t('playbook:remind')}
      </Button>
      {rest.length > 0 && (
        <div>
          {data.playbooks
            .filter((other: Book) => other !== book)
            .map((other) => (
              <Button key={other.id} size="compact-xs" variant="subtle" mt={4} onClick={() => setChosen(other.id)}>
                {t('playbook:other', { name: say(other.title) })}
              </Button>
            ))}
        </div>
      )}
    </details>
  );
}

interface StagesProps {
  readonly ticket: Ticket;
  readonly steps: readonly StepNow[];
  readonly templates: Readonly<Record<string, string>>;
  readonly onReply: () => void;
}

function Stages({ ticket, steps, templates, onReply }: StagesProps) {
  const { t } = useNames();
  return STAGES.map((stage) => {
    const here = steps.filter((step) => step.stage === stage);
    if (here.length === 0) return null;
    return (
      <section key={stage} aria-label={t(`playbook:stage.${stage}`)}>
        <Text size="xs" fw={650} c="dimmed" mt={6}>
          {t(`playbook:stage.${stage}`)}
        </Text>
        {here.map((step) => (
          <Step key={step.id} ticket={ticket} step={step} name={templates[step.template ?? '']} onReply={onReply} />
        ))}
      </section>
    );
  });
}

interface StepProps {
  readonly ticket: Ticket;
  readonly step: StepNow;
  /** Of its template. */
  readonly name: string | undefined;
  readonly onReply: () => void;
}

function Step({ ticket, step, name, onReply }: StepProps) {
  const { t, shown, locale } = useNames();
  const { step: tick } = useTicketActions();
  const { template: into } = useInto(ticket.id);
  const limit = useLimit(step.limit);
  const say = sayIn(shown);
  const { done, required, template } = step;
  // Ticked at once, kept a moment later.
  const [wanted, setWanted] = useState<boolean>();
  if (wanted === (done !== undefined)) setWanted(undefined);
  const toggle = async (on: boolean) => {
    setWanted(on);
    if (!(await tick(ticket.id, step.id, on))) setWanted(undefined);
  };
  const notes = [
    required && `${t('playbook:required')}: ${say(required)}`,
    limit,
    done && t('playbook:by', { by: done.by, time: momentText(done.at, Date.now(), locale) }),
  ].filter(Boolean);
  return (
    <div style={{ margin: '4px 0' }}>
      <Checkbox
        size="xs"
        checked={wanted ?? done !== undefined}
        label={say(step.text)}
        description={notes.length > 0 ? notes.join(' · ') : undefined}
        onChange={(event) => void toggle(event.currentTarget.checked)}
      />
      {template && name !== undefined && (
        <Anchor
          component="button"
          type="button"
          size="xs"
          ms={26}
          onClick={() => {
            onReply();
            void into({ id: template, name });
          }}
        >
          {t('playbook:template', { name })}
        </Anchor>
      )}
    </div>
  );
}

function useLimit(limit: StepNow['limit']): string | undefined {
  const { t } = useNames();
  const { partialPercent, replacement, fullRefundUpTo } = useSettings().compensation;
  if (limit === 'full') return t('playbook:limit.full', { amount: fullRefundUpTo });
  if (limit === 'partial') return t('playbook:limit.partial', { percent: partialPercent });
  if (limit === 'replacement') return t(replacement ? 'playbook:limit.replacement' : 'playbook:limit.noReplacement');
  return undefined;
}
