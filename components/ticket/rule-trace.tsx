/** Why the ticket stands where it stands: the rules in order, each condition with what it saw. Asked for when opened. */
import { Badge, Text } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '@/lib/client/live.tsx';
import type { TicketId } from '@/lib/domain/ticket.ts';
import type { ConditionTrace, RuleTrace as Traced } from '@/lib/domain/trace.ts';
import { actionText } from '../rules/action-text.ts';
import { leafText } from '../rules/sentence.ts';
import { useThingNames } from '../rules/use-thing-names.ts';
import { seenText } from '../rules/value-text.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { Moment } from '../ui/time.tsx';
import { useNames } from './naming.ts';
import trace from './rule-trace.module.css';
import styles from './ticket.module.css';

export function RuleTrace({ id }: { id: TicketId }) {
  const { t } = useNames();
  const [open, setOpen] = useState(false);
  return (
    <details className={trace.trace} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{t('rules:trace.title')}</summary>
      {open && <Traces id={id} />}
    </details>
  );
}

function Traces({ id }: { id: TicketId }) {
  const { t } = useNames();
  const { data, error, isPending, refetch } = useAsk('rule.trace', { id }, { keepPrevious: true });
  if (error) return <Failed error={error} onRetry={refetch} />;
  if (isPending) return <Loading rows={3} height={28} />;
  if (!data) return <Text size="sm">{t('rules:trace.gone')}</Text>;
  const on = data.filter(({ outcome }) => outcome !== 'off');
  const off = data.length - on.length;
  return (
    <>
      <Text size="xs" c="dimmed">
        {t(data.length === 0 ? 'rules:trace.none' : 'rules:trace.intro')}
      </Text>
      <ol className={trace.rules}>
        {on.map((rule) => (
          <Rule key={rule.ruleId} rule={rule} />
        ))}
      </ol>
      {off > 0 && (
        <Text size="xs" c="dimmed">
          {t('rules:trace.offCount', { count: off })}
        </Text>
      )}
    </>
  );
}

function Rule({ rule: { ruleName, outcome, firing, when, actions } }: { rule: Traced }) {
  const { t } = useNames();
  const names = useThingNames();
  const applied = outcome === 'applied';
  return (
    <li data-outcome={outcome}>
      <details open={applied}>
        <summary className={trace.rule}>
          <bdi>{ruleName}</bdi>{' '}
          <Badge size="xs" tt="none" variant={applied ? 'light' : 'default'}>
            {t(`rules:trace.outcome.${outcome}`)}
          </Badge>
        </summary>
        {firing && (
          <Text size="xs">
            {t('rules:trace.fired', { event: t(`rules:event.${firing.event}`) })} <Moment at={firing.at} />
          </Text>
        )}
        {when ? (
          <ul className={trace.parts}>
            <Part part={when} />
          </ul>
        ) : (
          <Text size="xs">{t('rules:trace.unreadable')}</Text>
        )}
        {applied && (
          <Text size="xs">
            {t('rules:trace.did', {
              actions: actions.map((action) => actionText(t, action, names)).join(t('rules:says.list')),
            })}
          </Text>
        )}
      </details>
    </li>
  );
}

/** One part of a condition, with its own parts under it. */
function Part({ part }: { part: ConditionTrace }) {
  const { t, shown } = useNames();
  if ('field' in part)
    return (
      <li>
        <Held held={part.held} /> <bdi>{leafText(t, shown, part)}</bdi>
        <Text span size="xs" c="dimmed">
          {' · '}
          {t('rules:trace.seen', { seen: seenText(t, shown, part.field, part.seen) })}
        </Text>
      </li>
    );
  const [kind, parts] =
    'all' in part
      ? (['all', part.all] as const)
      : 'any' in part
        ? (['any', part.any] as const)
        : (['not', [part.not]] as const);
  return (
    <li>
      <Held held={part.held} /> {t(`rules:trace.${kind}`)}
      <ul className={trace.parts}>
        {parts.map((one, index) => (
          // Parts of a condition have no name but their place, which never changes in a trace.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Part key={index} part={one} />
        ))}
      </ul>
    </li>
  );
}

/** A mark that is read out, and told apart by more than its colour. */
function Held({ held }: { held: boolean }) {
  const { t } = useNames();
  const said = t(held ? 'rules:trace.held' : 'rules:trace.failed');
  return (
    <span role="img" aria-label={said} title={said} className={held ? trace.held : trace.failed}>
      {held ? '✓' : '✗'}
    </span>
  );
}
