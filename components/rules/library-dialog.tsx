import { Badge, Button, Checkbox, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { PortalId } from '@/lib/domain/vocabulary.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import classes from '../settings/list.module.css';
import { Empty } from '../ui/states.tsx';
import { type Entry, foundIn, libraryEntries, toAdd } from './library-entries.ts';
import { ReplayPanel } from './replay-panel.tsx';
import { withRule } from './rule-groups.ts';
import { ruleSentence } from './sentence.ts';
import { inOrder } from './use-rules.ts';
import { useThingNames } from './use-thing-names.ts';

interface Props {
  readonly now: readonly RoutingRule[];
  /** The whole list as it would be, and how many are new. Answers whether it was stored. */
  readonly onAdd: (rules: readonly RoutingRule[], added: number) => Promise<boolean>;
  readonly onClose: () => void;
  /** What the background said when it refused. */
  readonly problem: string;
}

const PORTALS = ['amazon', 'shopify', 'tiktok'] as const satisfies readonly PortalId[];

/** Ready rules: found by words and portal, each with when to use it and what it says; one or several are added. */
export function LibraryDialog({ now, onAdd, onClose, problem }: Props) {
  const t = useText();
  const ui = useLanguage();
  const names = useThingNames();
  const [search, setSearch] = useState('');
  const [portal, setPortal] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [phase, setPhase] = useState<'choosing' | 'saving' | 'failed'>('choosing');
  const entries = libraryEntries(t);
  const says = (entry: Entry) => ruleSentence(t, ui, entry.rule, names);
  const shown = foundIn(
    entries,
    says,
    search,
    PORTALS.find((one) => one === portal),
  );
  const there = new Set(now.map(({ id }) => id));

  // Kept while nothing else is chosen: rules that are there already come in under new ids.
  const added = useMemo(
    () =>
      libraryEntries(t)
        .filter(({ id }) => chosen.has(id))
        .map((entry) => toAdd(entry, now)),
    [t, chosen, now],
  );
  const whole = useMemo(() => inOrder(added.reduce(withRule, now)), [added, now]);

  const add = async () => {
    setPhase('saving');
    if (await onAdd(whole, added.length)) onClose();
    else setPhase('failed');
  };
  const toggle = (id: string) =>
    setChosen(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('rules:library.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('rules:library.intro')}</Text>
        <Group gap="xs">
          <TextInput
            flex={1}
            miw={180}
            size="xs"
            data-autofocus
            aria-label={t('rules:library.search')}
            placeholder={t('rules:library.search')}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('rules:library.portal')}
            value={portal}
            onChange={setPortal}
            data={[
              { value: '', label: t('rules:library.everywhere') },
              ...PORTALS.map((one) => ({ value: one, label: t(`words:portal.${one}`) })),
            ]}
          />
        </Group>
        <Text size="xs" c="dimmed" role="status" aria-live="polite">
          {t('rules:library.found', { count: shown.length })}
        </Text>
        {shown.length === 0 ? (
          <Empty title={t('rules:library.none')} hint={t('rules:library.noneHint')} />
        ) : (
          <ul className={classes.list} aria-label={t('rules:library.title')}>
            {shown.map((entry) => (
              <li key={entry.id} className={classes.row} style={{ alignItems: 'flex-start', flexWrap: 'nowrap' }}>
                <Checkbox
                  size="xs"
                  mt={4}
                  aria-label={entry.name}
                  checked={chosen.has(entry.id)}
                  onChange={() => toggle(entry.id)}
                />
                <div style={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
                  <Group gap={6}>
                    <Text size="sm" fw={600}>
                      {entry.name}
                    </Text>
                    {entry.portals.map((one) => (
                      <Badge key={one} size="xs" variant="default" tt="none">
                        {t(`words:portal.${one}`)}
                      </Badge>
                    ))}
                    {there.has(entry.id) && (
                      <Badge size="xs" variant="light" tt="none">
                        {t('rules:library.there')}
                      </Badge>
                    )}
                  </Group>
                  <Text size="sm">{entry.use}</Text>
                  <Text size="xs" c="dimmed">
                    <bdi>{says(entry)}</bdi>
                  </Text>
                </div>
              </li>
            ))}
          </ul>
        )}
        {added.length > 0 && <ReplayPanel rules={whole} valid />}
        {phase === 'failed' && (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {t('rules:saveFailed', { message: problem })}
          </Text>
        )}
        <Group style={{ position: 'sticky', bottom: 0, background: 'var(--mantine-color-body)' }} py={6}>
          <Button disabled={chosen.size === 0} loading={phase === 'saving'} onClick={add}>
            {t('rules:library.add', { count: chosen.size })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('rules:library.atEnd')}
          </Text>
        </Group>
      </Stack>
    </Modal>
  );
}
