import { Select, type SelectProps } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { useZones } from './zones.ts';

/** Zones listed at once; typing finds the others. */
const LISTED = 60;

interface Props
  extends Pick<
    SelectProps,
    'label' | 'aria-label' | 'description' | 'comboboxProps' | 'size' | 'flex' | 'miw' | 'maw'
  > {
  /** IANA. */
  readonly zone: string;
  readonly onZone: (zone: string) => void;
}

/** A time zone, found by typing. */
export function ZoneSelect({ zone, onZone, ...look }: Props) {
  const t = useText();
  const zones = useZones(zone);
  return (
    <Select
      {...look}
      searchable
      limit={LISTED}
      allowDeselect={false}
      nothingFoundMessage={t('hours:zoneNone')}
      data={zones}
      value={zone}
      onChange={(next) => next && onZone(next)}
    />
  );
}
