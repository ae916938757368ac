/** Search and filters in two short lines; what narrows the queue beyond them sits behind one button. */
import {
  ActionIcon,
  Button,
  CloseButton,
  Group,
  Indicator,
  NativeSelect,
  Popover,
  Stack,
  TextInput,
} from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { LANGUAGES, PORTALS, SEVERITIES, STATUSES } from '@/lib/domain/vocabulary.ts';
import type { Counts, QueueFilter } from '@/lib/protocol.ts';
import { useNames } from '../ticket/naming.ts';
import { useSettings } from '../ui/use-settings.ts';
import { ALL_OPEN, NARROWING, type Narrowing, narrow, narrowedBy, withFilter } from './filters.ts';

interface FilterBarProps {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onLeaveSearch: () => void;
  readonly counts: Counts | undefined;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
}

/** Room for "待处理 (1,204)" at 320 px. */
const SLIM = { rightSectionWidth: 22, styles: { input: { paddingInline: '8px 20px' } } };

export function FilterBar(props: FilterBarProps) {
  const { filter, onFilter, search, onSearch, counts, opened, onOpened } = props;
  const { t } = useNames();
  const { me } = useSettings();
  const mine = counts?.byAssignee[me];
  const narrowed = narrowedBy(withFilter(withFilter(filter, 'portal', ''), 'mine', false));
  const status = filter.status ?? 'open';
  const option = (value: string, label: string, count: number | undefined) => ({
    value,
    label: count === undefined ? label : `${label} (${count})`,
  });

  return (
    <Stack gap={6} px="sm" py={8}>
      <Group gap={6} wrap="nowrap">
        <TextInput
          ref={props.searchField}
          size="xs"
          flex={1}
          aria-label={t('queue:search')}
          placeholder={t('queue:search')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return;
            event.preventDefault();
            if (event.key === 'Escape') onSearch('');
            props.onLeaveSearch();
          }}
          rightSection={
            search && <CloseButton size="xs" aria-label={t('queue:clearSearch')} onClick={() => onSearch('')} />
          }
        />
        <Popover opened={opened} onChange={onOpened} position="bottom-end" withArrow trapFocus returnFocus width={250}>
          <Indicator disabled={narrowed === 0} size={14} label={narrowed} color="harbour">
            <Popover.Target>
              <ActionIcon
                size={30}
                variant="default"
                aria-label={narrowed > 0 ? t('queue:filtersActive', { count: narrowed }) : t('queue:filters')}
                aria-expanded={opened}
                onClick={() => onOpened(!opened)}
              >
                <IconFilter size={16} aria-hidden />
              </ActionIcon>
            </Popover.Target>
          </Indicator>
          <Popover.Dropdown data-keys="own">
            <Stack gap="xs">
              {NARROWING.filter((key) => key !== 'portal').map((key) => (
                <Choice key={key} by={key} filter={filter} onFilter={onFilter} counts={counts} />
              ))}
              <Button size="xs" variant="default" onClick={() => onFilter(ALL_OPEN)}>
                {t('queue:clear')}
              </Button>
            </Stack>
          </Popover.Dropdown>
        </Popover>
      </Group>
      <Group gap={6} wrap="nowrap">
        <NativeSelect
          size="xs"
          flex={1}
          {...SLIM}
          aria-label={t('queue:filter.status')}
          value={status}
          onChange={({ currentTarget: { value } }) =>
            onFilter(withFilter(filter, 'status', STATUSES.find((candidate) => candidate === value) ?? 'open'))
          }
          data={STATUSES.map((value) => option(value, t(`words:status.${value}`), counts?.byStatus[value]))}
        />
        <Choice by="portal" bare filter={filter} onFilter={onFilter} counts={counts} />
        <Button
          size="xs"
          px={10}
          variant={filter.mine ? 'filled' : 'default'}
          aria-pressed={filter.mine === true}
          onClick={() => onFilter(withFilter(filter, 'mine', !filter.mine))}
        >
          {t('queue:mine')}
          {mine ? ` ${mine}` : ''}
        </Button>
      </Group>
    </Stack>
  );
}

interface ChoiceProps {
  readonly by: Narrowing;
  readonly bare?: boolean;
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly counts: Counts | undefined;
}

/** One field as the browser's own menu, with how many open tickets stand behind each value. */
function Choice({ by, bare, filter, onFilter, counts }: ChoiceProps) {
  const { t, queue, language } = useNames();
  const { queues } = useSettings();
  const table = {
    portal: { counts: counts?.byPortal, values: PORTALS.map((id) => [id, t(`words:portal.${id}`)]) },
    queue: {
      counts: counts?.byQueue,
      values: [...new Set([...queues, ...Object.keys(counts?.byQueue ?? {})])].map((id) => [id, queue(id)]),
    },
    severity: {
      counts: counts?.bySeverity,
      values: SEVERITIES.toReversed().map((id) => [id, t(`words:severity.${id}`)]),
    },
    language: { counts: counts?.byLanguage, values: LANGUAGES.map((id) => [id, language(id)]) },
  }[by];
  const options = table.values.map(([value = '', label = '']) => ({ value, label, count: table.counts?.[value] ?? 0 }));
  // Seventeen languages are too many to read through: those without an open ticket are left out.
  const shown =
    by === 'language' ? options.filter(({ value, count }) => count > 0 || filter.language === value) : options;
  return (
    <NativeSelect
      size="xs"
      flex={1}
      {...SLIM}
      {...(bare ? { 'aria-label': t(`queue:filter.${by}`) } : { label: t(`queue:filter.${by}`) })}
      {...(by === 'queue' ? { 'data-autofocus': true } : {})}
      value={filter[by] ?? ''}
      onChange={(event) => onFilter(narrow(filter, by, event.currentTarget.value))}
      data={[
        { value: '', label: t(`queue:any.${by}`) },
        ...shown.map(({ value, label, count }) => ({ value, label: counts ? `${label} (${count})` : label })),
      ]}
    />
  );
}
