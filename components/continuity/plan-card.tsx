import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useClient } from '@/lib/client/live.tsx';
import { SNAPSHOT_EVERY, type SnapshotPlan } from '@/lib/domain/snapshot.ts';
import { type Text as Say, useLanguage, useText } from '@/lib/i18n/index.ts';
import type { ContinuityState } from '@/lib/protocol.ts';
import { clockOf, minuteOf } from '../settings/minute-of-day.ts';
import { Card } from '../settings/section.tsx';
import { useNow } from '../ui/clock.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { localeFor, momentText } from '../ui/time.tsx';
import type { RequestDownloads } from './continuity.tsx';

const KEPT = ['daily', 'weekly', 'monthly'] as const;

const everyText = (t: Say, hours: number) =>
  hours === 0
    ? t('continuity:everyOff')
    : hours === 24
      ? t('continuity:everyDay')
      : t('continuity:everyHours', { hours });

/** Snapshots that are written by themselves: how often, how many are kept, how the last one went. */
export function PlanCard({ requestDownloads }: { requestDownloads: RequestDownloads }) {
  const t = useText();
  const state = useAsk('continuity.state', {});
  return (
    <Card title={t('continuity:plan')}>
      {state.isPending && <Loading rows={2} height={40} />}
      {state.isError && <Failed error={state.error} onRetry={() => void state.refetch()} />}
      {state.data && <Plan state={state.data} requestDownloads={requestDownloads} />}
    </Card>
  );
}

function Plan({ state, requestDownloads }: { state: ContinuityState; requestDownloads: RequestDownloads }) {
  const t = useText();
  const client = useClient();
  const [draft, setDraft] = useState<SnapshotPlan>();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [said, setSaid] = useState('');
  const plan = draft ?? state.plan;
  const set = (change: Partial<SnapshotPlan>) => setDraft({ ...plan, ...change });
  const keep = async (next: SnapshotPlan) => {
    const order = { plan: next, ...(passphrase && next.sealed ? { passphrase } : {}) };
    const { stored } = await client.command('continuity.plan', order);
    setSaid(stored ? t('continuity:saved') : t('continuity:needsPassphrase'));
    if (!stored) return;
    setDraft(undefined);
    setPassphrase('');
    setAgain('');
  };
  const allow = async () => {
    if (!(await requestDownloads())) return setSaid(t('continuity:off'));
    // Saved also where nothing changed, so that what is due is written now.
    await keep(plan.every === 0 ? { ...plan, every: 24 } : plan);
  };
  const attempt = (act: () => Promise<void>) => {
    setSaid('');
    act().catch(() => setSaid(t('continuity:trouble.failed')));
  };
  // Nobody can open what was sealed with a slip of the fingers.
  const differ = plan.sealed && passphrase !== again;
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{t('continuity:planHint')}</Text>
      {!state.granted && (
        <>
          {said !== t('continuity:off') && <Text size="sm">{t('continuity:off')}</Text>}
          <Button variant="default" onClick={() => attempt(allow)}>
            {t('continuity:allow')}
          </Button>
        </>
      )}
      {state.granted && (
        <>
          <Group align="flex-end">
            <NativeSelect
              label={t('continuity:every')}
              value={String(plan.every)}
              onChange={(event) => {
                const every = SNAPSHOT_EVERY.find((one) => String(one) === event.currentTarget.value);
                if (every !== undefined) set({ every });
              }}
              data={SNAPSHOT_EVERY.map((hours) => ({ value: String(hours), label: everyText(t, hours) }))}
            />
            <TextInput
              type="time"
              label={t('continuity:at')}
              value={clockOf(plan.at)}
              onChange={(event) => set({ at: minuteOf(event.currentTarget.value) ?? plan.at })}
            />
          </Group>
          <Group component="fieldset" m={0} p={0} bd={0} aria-label={t('continuity:keep')}>
            {KEPT.map((span) => (
              <NumberInput
                key={span}
                w={90}
                min={0}
                max={100}
                allowDecimal={false}
                label={t(`continuity:${span}`)}
                value={plan.keep[span]}
                onChange={(value) => set({ keep: { ...plan.keep, [span]: Number(value) || 0 } })}
              />
            ))}
          </Group>
          <Checkbox
            label={t('continuity:sealed')}
            checked={plan.sealed}
            onChange={(event) => set({ sealed: event.currentTarget.checked })}
          />
          {plan.sealed && (
            <TextInput
              type="password"
              autoComplete="new-password"
              label={t('continuity:filePassphrase')}
              description={state.locked ? t('continuity:locked') : t('continuity:passphraseHint')}
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
            />
          )}
          {plan.sealed && passphrase !== '' && (
            <TextInput
              type="password"
              autoComplete="new-password"
              label={t('continuity:again')}
              error={again !== '' && differ ? t('continuity:differ') : undefined}
              value={again}
              onChange={(event) => setAgain(event.currentTarget.value)}
            />
          )}
          <Button
            variant="default"
            disabled={passphrase === '' ? !draft : differ}
            onClick={() => attempt(() => keep(plan))}
          >
            {t('continuity:save')}
          </Button>
          <History state={state} />
        </>
      )}
      <Text size="sm" role="status" c="dimmed">
        {said}
      </Text>
    </Stack>
  );
}

function History({ state: { written, next, failed } }: { state: ContinuityState }) {
  const t = useText();
  const locale = localeFor(useLanguage());
  const now = useNow();
  const when = (at: number) => momentText(at, now, locale);
  const [last] = written;
  return (
    <Stack gap={2}>
      <Text size="sm">
        {last ? t('continuity:last', { when: when(last.at), count: last.tickets }) : t('continuity:none')}
      </Text>
      {next !== undefined && <Text size="sm">{t('continuity:next', { when: when(next) })}</Text>}
      {failed && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t('continuity:failedAt', { when: when(failed.at), trouble: t(`continuity:trouble.${failed.trouble}`) })}
        </Text>
      )}
    </Stack>
  );
}
