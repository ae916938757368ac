/** What somebody owes on this ticket, by when, and under which rule. */
import { Text, Tooltip } from '@mantine/core';
import type { Obligation } from '@/lib/domain/obligation.ts';
import { isToCheck } from '@/lib/domain/policy.ts';
import type { Ticket } from '@/lib/domain/ticket.ts';
import { DAY, MINUTE } from '@/lib/domain/time.ts';
import { reasonText } from '@/lib/i18n/reason.ts';
import { useNow } from '../ui/clock.ts';
import { Countdown, Moment, spanText } from '../ui/time.tsx';
import { ActBy } from './act-by.tsx';
import { useNames } from './naming.ts';
import { OwnClockFacts } from './own-clock-facts.tsx';
import { RuleFacts } from './rule-facts.tsx';
import { Section } from './section.tsx';
import styles from './ticket.module.css';
import { TimeLine } from './time-line.tsx';

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
          <TimeLine obligations={obligations} />
          <ul className={styles.list}>
            {obligations.map((obligation) => (
              <Owed key={`${obligation.id}${obligation.deadline}`} obligation={obligation} all={obligations} />
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
  const [before, after] = t('ticket:due.actBy', { time: '\ue000' }).split('\ue000');
  return (
    <>
      {before}
      <Moment at={at} />
      {after}
    </>
  );
}

function Owed({ obligation, all }: { obligation: Obligation; all: readonly Obligation[] }) {
  const { t } = useNames();
  const now = useNow(MINUTE);
  const { kind, deadline, lead, hard, weak, reason, raised, rule } = obligation;
  const estimate = reason.values?.estimate;
  const daysPast = typeof estimate === 'number' ? Math.floor((now - estimate) / DAY) : 0;
  return (
    <li>
      <Text size="sm" component="div">
        <strong>{t(`words:obligation.${kind}`)}</strong> <Moment at={deadline} /> · <Countdown until={deadline} />
        {isToCheck(rule, now) && <Mark label={t('ticket:due.check')} hint={t('ticket:due.checkHint')} />}
        {weak && <Mark label={t('ticket:due.weak')} hint={t('ticket:due.weakHint')} />}
      </Text>
      <Text size="sm">{reasonText(t, reason)}</Text>
      {daysPast > 0 && <Text size="sm">{t('ticket:due.daysPast', { count: daysPast })}</Text>}
      {raised && <Text size="sm">{reasonText(t, raised)}</Text>}
      <details>
        <summary className={styles.summary}>
          {t(hard ? 'ticket:due.hard' : 'ticket:due.own')}
          {lead >= MINUTE && ` · ${t('ticket:due.lead', { span: spanText(t, lead) })}`}
        </summary>
        <OwnClockFacts obligation={obligation} all={all} />
        <RuleFacts rule={rule} />
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
