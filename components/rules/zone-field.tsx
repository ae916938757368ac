import { Select } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { useZones } from '../people/zones.ts';

/** Zones listed at once; typing finds the others. */
const LISTED = 50;

interface Props {
  readonly zone: string;
  readonly onChange: (zone: string) => void;
  /** Shown over it; else only said to a screen reader. */
  readonly labelled?: boolean;
}

/** A time zone, found by typing. */
export function ZoneField({ zone, onChange, labelled = false }: Props) {
  const t = useText();
  const zones = useZones(zone);
  return (
    <Select
      size="xs"
      flex={1}
      miw={170}
      searchable
      limit={LISTED}
      allowDeselect={false}
      {...(labelled ? { label: t('rules:trigger.zone') } : { 'aria-label': t('rules:trigger.zone') })}
      nothingFoundMessage={t('rules:trigger.zoneNone')}
      comboboxProps={{ withinPortal: false }}
      data={zones}
      value={zone}
      onChange={(next) => next && onChange(next)}
    />
  );
}
