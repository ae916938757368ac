import { Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { REPLAY_PARTS, type ReplayCounts } from '@/lib/domain/replay.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { same } from '../settings/use-draft.ts';
import { queueName } from '../ticket/naming.ts';
import { ReplayTable } from './replay-table.tsx';
import { useReplay } from './use-replay.ts';

interface Props {
  /** The whole list as it would be stored. */
  readonly rules: readonly RoutingRule[];
  /** false while a rule cannot be judged. */
  readonly valid: boolean;
}

/** Flows and rules named at once; more would only be scrolled past. */
const NAMED = 8;

/** Tries the rules on the tickets of the last 30 days, and says what would go elsewhere than today. */
export function ReplayPanel({ rules, valid }: Props) {
  const t = useText();
  const { state, starting, error, tried, start, cancel } = useReplay();
  const running = starting || state?.state === 'running';
  const stale = tried !== undefined && !running && !same(tried, rules);
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed">
        {t('rules:replay.intro')}
      </Text>
      <Group gap="xs">
        {running ? (
          <Button size="compact-sm" variant="default" onClick={cancel}>
            {t('rules:replay.cancel')}
          </Button>
        ) : (
          <Button size="compact-sm" variant="light" disabled={!valid} onClick={() => start(rules)}>
            {t(tried ? 'rules:replay.again' : 'rules:replay.start')}
          </Button>
        )}
      </Group>
      {state?.state === 'running' && (
        <Progress
          size="sm"
          value={state.total > 0 ? (100 * state.done) / state.total : 0}
          aria-label={t('rules:replay.progress')}
        />
      )}
      <Text size="sm" role="status" aria-live="polite">
        {said()}
      </Text>
      {stale && <Text size="sm">{t('rules:replay.stale')}</Text>}
      {error && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {t('rules:replay.failed', { message: saidBy(t, error) })}
        </Text>
      )}
      {state?.state === 'done' && state.counts.moved > 0 && (
        <>
          <Difference counts={state.counts} rules={tried ?? rules} />
          <ReplayTable moves={state.moves} moved={state.counts.moved} />
        </>
      )}
    </Stack>
  );

  function said(): string {
    if (starting) return t('rules:replay.preparing');
    switch (state?.state) {
      case 'running':
        return state.total === 0
          ? t('rules:replay.preparing')
          : t('rules:replay.running', { done: state.done, total: state.total, moved: state.counts.moved });
      case 'done': {
        const { looked, moved } = state.counts;
        if (looked === 0) return t('rules:replay.nothing');
        return moved === 0 ? t('rules:replay.same', { looked }) : t('rules:replay.moved', { moved, looked });
      }
      case 'cancelled':
        return t('rules:replay.cancelled', { done: state.done, total: state.total });
      case 'failed':
        return t('rules:replay.failed', { message: state.problem });
      case 'gone':
        return t('rules:replay.gone');
      default:
        return '';
    }
  }
}

/** All of it in numbers: what differs, from which queue to which, and whom each rule applies to now and then. */
function Difference({ counts, rules }: { counts: ReplayCounts; rules: readonly RoutingRule[] }) {
  const t = useText();
  const nameOf = (id: string) => rules.find((rule) => rule.id === id)?.name ?? t('rules:replay.goneRule');
  const hits = counts.hits.filter(({ from, to }) => from !== to);
  return (
    <Stack gap={6}>
      <Text size="sm">
        {t('rules:replay.parts')}
        {': '}
        {REPLAY_PARTS.filter((part) => counts.parts[part] > 0)
          .map((part) => `${t(`rules:replay.part.${part}`)} ${counts.parts[part]}`)
          .join(' · ')}
      </Text>
      {counts.flows.length > 0 && (
        <Named title={t('rules:replay.flows')}>
          {counts.flows.slice(0, NAMED).map(({ from, to, tickets }) => (
            <List.Item key={`${from}/${to}`}>
              {t('rules:replay.flow', { from: queueName(t, from), to: queueName(t, to), count: tickets })}
            </List.Item>
          ))}
        </Named>
      )}
      {hits.length > 0 && (
        <Named title={t('rules:replay.hits')}>
          {hits.slice(0, NAMED).map(({ ruleId, from, to }) => (
            <List.Item key={ruleId}>{t('rules:replay.hit', { name: nameOf(ruleId), from, to })}</List.Item>
          ))}
        </Named>
      )}
      {counts.failed > 0 && <Text size="sm">{t('rules:replay.unjudged', { count: counts.failed })}</Text>}
    </Stack>
  );
}

function Named({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Text size="xs" fw={600} c="dimmed">
        {title}
      </Text>
      <List size="sm" spacing={0}>
        {children}
      </List>
    </div>
  );
}
