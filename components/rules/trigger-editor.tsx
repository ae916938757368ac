import { Group, MultiSelect, Radio, Stack, TextInput } from '@mantine/core';
import { type RoutingRule, RULE_EVENTS, type RuleEvent } from '@/lib/domain/rule.ts';
import { useText } from '@/lib/i18n/index.ts';
import { clockOf, minuteOf } from '../settings/minute-of-day.ts';
import { ownZone } from '../ui/zones.ts';
import { ZoneField } from './zone-field.tsx';

interface Props {
  readonly on: readonly RuleEvent[] | undefined;
  readonly at: RoutingRule['at'];
  readonly onChange: (change: Pick<RoutingRule, 'on' | 'at'>) => void;
}

/** When a time of day starts, minutes. */
const MORNING = 9 * 60;

/** When the rule is looked at: always, or as something happens; a time of day wants its time and zone. */
export function TriggerEditor({ on, at, onChange }: Props) {
  const t = useText();
  const timed = on?.includes('time_of_day') ?? false;
  const choose = (events: readonly string[]) => {
    const next = RULE_EVENTS.filter((event) => events.includes(event));
    const daily = next.includes('time_of_day') ? { at: at ?? { minute: MORNING, zone: ownZone() } } : {};
    onChange({ on: next, ...daily });
  };
  return (
    <Stack gap="xs">
      <Radio.Group
        aria-label={t('rules:trigger.title')}
        value={on === undefined ? 'standing' : 'events'}
        onChange={(way) => (way === 'standing' ? onChange({}) : choose(on ?? ['created']))}
      >
        <Stack gap={6}>
          <Radio
            size="xs"
            value="standing"
            label={t('rules:trigger.standing')}
            description={t('rules:trigger.standingHint')}
          />
          <Radio
            size="xs"
            value="events"
            label={t('rules:trigger.events')}
            description={t('rules:trigger.eventsHint')}
          />
        </Stack>
      </Radio.Group>
      {on !== undefined && (
        <MultiSelect
          size="xs"
          label={t('rules:trigger.which')}
          value={[...on]}
          data={RULE_EVENTS.map((event) => ({ value: event, label: t(`rules:event.${event}`) }))}
          hidePickedOptions
          comboboxProps={{ withinPortal: false }}
          placeholder={on.length === 0 ? t('rules:builder.choose') : ''}
          error={on.length === 0 ? t('rules:trigger.needed') : undefined}
          onChange={choose}
        />
      )}
      {on !== undefined && timed && at && (
        <Group gap="xs" align="flex-end">
          <TextInput
            size="xs"
            type="time"
            label={t('rules:trigger.at')}
            value={clockOf(at.minute)}
            onChange={(event) => {
              const minute = minuteOf(event.currentTarget.value);
              if (minute !== undefined) onChange({ on, at: { ...at, minute } });
            }}
          />
          <ZoneField labelled zone={at.zone} onChange={(zone) => onChange({ on, at: { ...at, zone } })} />
        </Group>
      )}
    </Stack>
  );
}
