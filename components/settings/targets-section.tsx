import { NumberInput, Stack, Switch } from '@mantine/core';
import type { Settings } from '@/lib/domain/settings.ts';
import { useText } from '@/lib/i18n/index.ts';
import { SaveBar } from './save-bar.tsx';
import { Card, Section } from './section.tsx';
import { useSettingsDraft } from './use-settings-draft.ts';

/** Own targets a shop can keep and a queue can order by: a quarter of an hour to thirty days, hours. */
export const HOURS = { min: 0.25, max: 720 };

const TARGETS = [
  'firstReply',
  'normalReply',
  'urgentReply',
  'complaint',
  'refund',
  'stalled',
  'personalization',
] as const satisfies readonly (keyof Settings['targets'])[];

/** Own-shop deadlines and what comes first, each with a sentence of its effect. */
export function TargetsSection() {
  const t = useText();
  const draft = useSettingsDraft('targets', ['targets', 'complianceFirst', 'valuedFirst', 'highValue']);
  const { value } = draft;
  if (!value) return <Section title={t('settings:nav.targets')}>{t('settings:loading')}</Section>;

  const badTarget = (hours: number) => !(hours >= HOURS.min && hours <= HOURS.max);
  const badValue = !(value.highValue >= 0);
  return (
    <Section title={t('settings:nav.targets')} intro={t('settings:targets.intro')}>
      <Card>
        <Stack gap="md">
          {TARGETS.map((target) => (
            <NumberInput
              key={target}
              label={t(`settings:targets.${target}`)}
              description={t(`settings:targets.${target}Hint`, { hours: shown(value.targets[target]) })}
              value={numberOrEmpty(value.targets[target])}
              suffix={` ${t('settings:targets.hours')}`}
              decimalScale={2}
              maw={420}
              error={badTarget(value.targets[target]) ? t('settings:targets.tooSmall', HOURS) : undefined}
              onChange={(typed) =>
                draft.change({ ...value, targets: { ...value.targets, [target]: numberFrom(typed) } })
              }
            />
          ))}
          <NumberInput
            label={t('settings:targets.highValue')}
            description={t('settings:targets.highValueHint', { amount: shown(value.highValue) })}
            value={numberOrEmpty(value.highValue)}
            decimalScale={2}
            maw={420}
            error={badValue ? t('settings:targets.highValueBad') : undefined}
            onChange={(typed) => draft.change({ ...value, highValue: numberFrom(typed) })}
          />
        </Stack>
      </Card>
      <Card>
        <Stack gap="md">
          {(['complianceFirst', 'valuedFirst'] as const).map((choice) => (
            <Switch
              key={choice}
              label={t(`settings:targets.${choice}`)}
              description={t(`settings:targets.${choice}${value[choice] ? 'On' : 'Off'}`)}
              checked={value[choice]}
              onChange={(event) => draft.change({ ...value, [choice]: event.currentTarget.checked })}
            />
          ))}
        </Stack>
      </Card>
      <SaveBar draft={draft} blocked={badValue || TARGETS.some((target) => badTarget(value.targets[target]))} />
    </Section>
  );
}

/** An emptied field is NaN, which every check refuses, so that it can be neither saved nor taken for a zero. */
const numberFrom = (typed: number | string): number =>
  typeof typed === 'number' ? typed : typed.trim() === '' ? Number.NaN : Number(typed);
const numberOrEmpty = (value: number): number | '' => (Number.isNaN(value) ? '' : value);
const shown = (value: number): number | string => (Number.isNaN(value) ? '…' : value);
