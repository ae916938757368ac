import { ActionIcon, Group, MultiSelect, NativeSelect, NumberInput, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { LadderStep } from '@/lib/domain/rule.ts';
import { useText } from '@/lib/i18n/index.ts';
import { useSettings } from '../ui/use-settings.ts';
import { FURTHEST_STEP, STEP_ACTIONS, STEP_ROLES, stepIsRight } from './ladders.ts';
import classes from './people.module.css';

interface Props {
  readonly step: LadderStep;
  readonly number: number;
  onChange(step: LadderStep): void;
  onRemove(): void;
}

/** One step: when, what, for whom, through which channels. */
export function LadderStepFields({ step, number, onChange, onRemove }: Props) {
  const t = useText();
  const name = useId();
  const { channels } = useSettings();
  const known = [
    ...channels.map(({ id, name }) => ({ value: id, label: name })),
    ...step.channels.filter((id) => !channels.some((one) => one.id === id)).map((id) => ({ value: id, label: id })),
  ];
  const toWhom = step.do === 'reassign' ? 'escalation:rolesOfReassign' : 'escalation:rolesOfAlert';
  return (
    <fieldset className={classes.step} aria-labelledby={name}>
      <Group justify="space-between" wrap="nowrap">
        <Text id={name} size="sm" fw={500}>
          {t('escalation:step', { number })}
        </Text>
        <ActionIcon size="sm" aria-label={t('escalation:removeStep', { number })} onClick={onRemove}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Group>
      <Group gap="sm" align="flex-start">
        <NumberInput
          label={t('escalation:at')}
          description={t('escalation:atHint')}
          w={220}
          min={1}
          max={FURTHEST_STEP}
          clampBehavior="none"
          value={Number.isNaN(step.at) ? '' : step.at}
          error={!stepIsRight(step) && t('escalation:atWrong')}
          onChange={(value) => onChange({ ...step, at: value === '' ? Number.NaN : Number(value) })}
        />
        <NativeSelect
          label={t('escalation:do')}
          description={' '}
          w={220}
          value={step.do}
          data={STEP_ACTIONS.map((action) => ({ value: action, label: t(`escalation:action.${action}`) }))}
          onChange={(event) => {
            const action = STEP_ACTIONS.find((one) => one === event.currentTarget.value);
            if (action) onChange({ ...step, do: action });
          }}
        />
      </Group>
      {step.do !== 'severity_up' && (
        <MultiSelect
          mt="xs"
          label={t('escalation:roles')}
          placeholder={step.roles.length === 0 ? t(toWhom) : ''}
          data={STEP_ROLES.map((role) => ({ value: role, label: t(`escalation:role.${role}`) }))}
          value={[...step.roles]}
          hidePickedOptions
          comboboxProps={{ withinPortal: false }}
          onChange={(chosen) => onChange({ ...step, roles: STEP_ROLES.filter((role) => chosen.includes(role)) })}
        />
      )}
      {step.do !== 'severity_up' && known.length > 0 && (
        <MultiSelect
          mt="xs"
          label={t('escalation:channels')}
          placeholder={step.channels.length === 0 ? t('escalation:channelsAll') : ''}
          data={known}
          value={[...step.channels]}
          hidePickedOptions
          comboboxProps={{ withinPortal: false }}
          onChange={(chosen) => onChange({ ...step, channels: chosen })}
        />
      )}
    </fieldset>
  );
}
