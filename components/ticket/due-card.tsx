/** What somebody owes on this ticket, by when, and under which rule. */
import { Text, Tooltip } from '@mantine/core';
import type { Obligation } from '@/lib/domain/obligation.ts';
import type { RuleSource } from '@/lib/domain/reason.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { MINUTE } from '@/lib/domain/time.ts';
import { reasonText } from '@/lib/i18n/reason.ts';
import { ruleText } from '@/lib/i18n/rule-text.ts';
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
      <Text size="sm" component="div">
        <strong>{t(`words:obligation.${kind}`)}</strong> <Moment at={deadline} /> · <Countdown until={deadline} />
        {!rule.certain && <Mark label={t('ticket:due.check')} hint={t('ticket:due.checkHint')} />}
        {weak && <Mark label={t('ticket:due.weak')} hint={t('ticket:due.weakHint')} />}
      </Text>
      <Text size="sm">{reasonText(t, reason)}</Text>
      <details>
        <summary className={styles.summary}>
          {t(hard ? 'ticket:due.hard' : 'ticket:due.own')}
          {lead >= MINUTE && ` · ${t('ticket:due.lead', { span: spanText(t, lead) })}`}
        </summary>
        <RuleFacts rule={rule} />
      </details>
    </li>
  );
}

/** The rule in the view's language; where that is our translation, its English stands behind a disclosure. */
function RuleFacts({ rule }: { rule: RuleSource }) {
  const { t, shown } = useNames();
  const { text, source, original } = ruleText(shown, rule);
  return (
    <>
      <dl className={styles.facts} style={{ marginTop: 4 }}>
        <dt>{t('ticket:due.rule')}</dt>
        <dd>{text}</dd>
        <dt>{t('ticket:due.source')}</dt>
        <dd>
          {source} · {t('ticket:due.asOf', { date: rule.asOf })}
        </dd>
      </dl>
      {original && (
        <details>
          <summary className={styles.summary}>{t('ticket:due.original')}</summary>
          <Text size="sm" lang="en">
            {original}
          </Text>
        </details>
      )}
    </>
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
