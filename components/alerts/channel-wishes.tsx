import { Alert, Checkbox, NativeSelect, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { ALERT_KINDS } from '@/lib/domain/alert.ts';
import { UI_LANGUAGES } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { kindNames } from './said.ts';
import type { ChannelDraft } from './use-channel-draft.ts';

/** Minutes that alerts are gathered for. */
const DIGESTS = [0, 5, 15, 30, 60, 240] as const;

interface Props {
  readonly draft: ChannelDraft;
  readonly local: boolean;
  /** Where it is sent to, as people read it. */
  readonly hosts: string;
}

/** What a channel tells, in which language, how often, and whether buyers' data goes along. */
export function ChannelWishes({ draft, local, hosts }: Props) {
  const t = useText();
  const { wanted, change } = draft;
  return (
    <Stack gap="md">
      <Checkbox.Group
        label={t('alertsOptions:editor.takes')}
        value={[...wanted.takes]}
        onChange={(chosen) => change({ takes: ALERT_KINDS.filter((kind) => chosen.includes(kind)) })}
      >
        <Stack gap={6} mt={6}>
          {kindNames(t).map(({ kind, name }) => (
            <Checkbox key={kind} value={kind} label={name} />
          ))}
        </Stack>
      </Checkbox.Group>
      {wanted.takes.length === 0 && <Text size="sm">{t('alertsOptions:editor.takesNone')}</Text>}
      <NativeSelect
        label={t('alertsOptions:editor.digest')}
        description={t('alertsOptions:editor.digestHint')}
        value={wanted.digest}
        data={[...new Set([...DIGESTS, wanted.digest])].map((minutes) => ({
          value: String(minutes),
          label:
            minutes === 0 ? t('alertsOptions:editor.atOnce') : t('alertsOptions:editor.minutes', { count: minutes }),
        }))}
        onChange={(event) => change({ digest: Number(event.currentTarget.value) })}
      />
      {!local && (
        <>
          <Stack gap={4} align="flex-start">
            <Text size="sm" fw={500}>
              {t('alertsOptions:editor.language')}
            </Text>
            <SegmentedControl
              aria-label={t('alertsOptions:editor.language')}
              value={wanted.language}
              data={UI_LANGUAGES.map((each) => ({ value: each, label: each === 'en' ? 'English' : '简体中文' }))}
              onChange={(language) => change({ language: UI_LANGUAGES.find((each) => each === language) ?? 'en' })}
            />
          </Stack>
          <Switch
            label={t('alertsOptions:editor.quiet')}
            description={t('alertsOptions:editor.quietHint')}
            checked={wanted.quiet === true}
            onChange={(event) => change({ quiet: event.currentTarget.checked })}
          />
          <Switch
            label={t('alertsOptions:editor.buyerData')}
            description={wanted.buyerData ? undefined : t('alertsOptions:editor.buyerDataOff')}
            checked={wanted.buyerData}
            onChange={(event) => change({ buyerData: event.currentTarget.checked })}
          />
          {wanted.buyerData && (
            <Alert color="orange" role="alert">
              {t('alertsOptions:editor.buyerDataOn', { hosts })}
            </Alert>
          )}
        </>
      )}
      <Text size="sm" c="dimmed">
        {local ? t('alertsOptions:editor.leavesNowhere') : t('alertsOptions:editor.leaves', { hosts })}
      </Text>
    </Stack>
  );
}
