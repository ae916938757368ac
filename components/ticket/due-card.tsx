/** What somebody owes on this ticket, by when, and under which rule. */
import { Group, Text, Tooltip } from '@mantine/core';
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { reasonText } from '@/lib/i18n/reason.ts';
import { Countdown, Moment, spanText } from '../ui/time.tsx';
import { ActBy } from './act-by.tsx';
import { useNames } from './naming.ts';
import { Section } from './section.tsx';
import styles from './ticket.module.css';

export function DueCard({ ticket }: { ticket: Ticket }) {
  const { t } = useNames();
  const { obligations, actBy } = ticket.derived;
  const [first] = obligations;
  return (
    <Section title={t('ticket:due.title')} aside={first && <ActBy ticket={ticket} />}>
      {first ? (
        <>
          <Text size="sm" fw={600} mb={6}>
            <ActTime at={actBy} />
          </Text>
          <ul className={styles.list}>
            {obligations.map((obligation) => (
              <Owed key={`${obligation.id}${obligation.deadline}`} obligation={obligation} />
            ))}
          </ul>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {t('ticket:due.nothing')}
        </Text>
      )}
    </Section>
  );
}

/** The moment set into the sentence of either language. */
function ActTime({ at }: { at: number }) {
  const { t } = useNames();
  const [before, after] = t('ticket:due.actBy', { time: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      <Moment at={at} />
      {after}
    </>
  );
}

function Owed({ obligation }: { obligation: Obligation }) {
  const { t } = useNames();
  const { kind, deadline, lead, hard, weak, reason, rule } = obligation;
  return (
    <li>
      <Group gap={6}>
        <Text size="sm" fw={600} component="span">
          {t(`words:obligation.${kind}`)}
        </Text>
        <Text size="sm" component="span">
          <Moment at={deadline} /> · <Countdown until={deadline} />
        </Text>
        {!rule.certain && <Mark label={t('ticket:due.check')} hint={t('ticket:due.checkHint')} />}
        {weak && <Mark label={t('ticket:due.weak')} hint={t('ticket:due.weakHint')} />}
      </Group>
      <Text size="sm">{reasonText(t, reason)}</Text>
      <details>
        <summary className={styles.summary}>
          {t(hard ? 'ticket:due.hard' : 'ticket:due.own')} · {t('ticket:due.lead', { span: spanText(t, lead) })}
        </summary>
        <dl className={styles.facts} style={{ marginTop: 4 }}>
          <dt>{t('ticket:due.rule')}</dt>
          <dd>{rule.text}</dd>
          <dt>{t('ticket:due.source')}</dt>
          <dd>
            {rule.source} · {t('ticket:due.asOf', { date: rule.asOf })}
          </dd>
        </dl>
      </details>
    </li>
  );
}

function Mark({ label, hint }: { label: string; hint: string }) {
  return (
    <Tooltip label={hint} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={styles.mark} style={{ background: 'none' }} aria-label={`${label}: ${hint}`}>
        {label}
      </button>
    </Tooltip>
  );
}
