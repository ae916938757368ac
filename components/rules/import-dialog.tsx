import { Button, FileButton, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import type { ParsedRules } from '@/lib/routing/import.ts';
import { same } from '../settings/use-draft.ts';
import { chooseAgain } from '../ui/choose-again.ts';
import { parseRuleFile } from './logic-file.ts';
import { importProblemText } from './problems.ts';
import { ReplayPanel } from './replay-panel.tsx';
import { inOrder } from './use-rules.ts';

/** Problems shown of a file; more would only be scrolled past. */
const SHOWN = 20;

interface Props {
  readonly now: readonly RoutingRule[];
  /** Answers whether they were stored. */
  readonly onImport: (rules: readonly RoutingRule[]) => Promise<boolean>;
  readonly onClose: () => void;
  readonly problem: string;
}

/** Reads a file of rules, shows what it would change or what is wrong with it, and replaces only when confirmed. */
export function ImportDialog({ now, onImport, onClose, problem }: Props) {
  const t = useText();
  const [file, setFile] = useState<{ name: string; parsed: ParsedRules }>();
  const [unreadable, setUnreadable] = useState('');
  const [phase, setPhase] = useState<'asking' | 'saving' | 'failed'>('asking');

  const read = async (chosen: File | null) => {
    setFile(undefined);
    setUnreadable('');
    setPhase('asking');
    if (!chosen) return;
    try {
      setFile({ name: chosen.name, parsed: parseRuleFile(await chosen.text()) });
    } catch (error) {
      setUnreadable(saidBy(t, error));
    }
  };
  const confirm = async (rules: readonly RoutingRule[]) => {
    setPhase('saving');
    if (await onImport(rules)) onClose();
    else setPhase('failed');
  };
  const rules = useMemo(() => (file && 'rules' in file.parsed ? sorted(file.parsed.rules) : undefined), [file]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('rules:import_.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('rules:import_.hint')}</Text>
        <Group>
          <FileButton accept="application/json,.json" inputProps={chooseAgain} onChange={read}>
            {(button) => (
              <Button {...button} variant="default" data-autofocus>
                {t('rules:import_.choose')}
              </Button>
            )}
          </FileButton>
          {file && (
            <Text size="sm">
              <bdi>{t('rules:import_.file', { name: file.name })}</bdi>
            </Text>
          )}
        </Group>
        <div role="status">
          {unreadable && (
            <Text c="var(--mantine-color-error)">{t('rules:import_.unreadable', { message: unreadable })}</Text>
          )}
          {file && 'problems' in file.parsed && <Problems problems={file.parsed.problems} />}
          {rules && <Summary rules={rules} now={now} />}
        </div>
        {rules && <ReplayPanel rules={rules} valid />}
        {phase === 'failed' && (
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            {t('rules:import_.failed', { message: problem })}
          </Text>
        )}
        <Group>
          {rules && (
            <Button loading={phase === 'saving'} onClick={() => confirm(rules)}>
              {t('rules:import_.confirm')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const sorted = (rules: readonly RoutingRule[]) => inOrder([...rules].sort((a, b) => a.order - b.order));

function Problems({ problems }: { problems: readonly string[] }) {
  const t = useText();
  return (
    <>
      <Text size="sm" c="var(--mantine-color-error)">
        {t('rules:import_.problems', { count: problems.length })}
      </Text>
      <List size="sm">
        {problems.slice(0, SHOWN).map((one) => (
          <List.Item key={one}>{importProblemText(t, one)}</List.Item>
        ))}
      </List>
      {problems.length > SHOWN && <Text size="sm">{t('rules:import_.more', { count: problems.length - SHOWN })}</Text>}
    </>
  );
}

function Summary({ rules, now }: { rules: readonly RoutingRule[]; now: readonly RoutingRule[] }) {
  const t = useText();
  const known = new Map(now.map((rule) => [rule.id, { ...rule, order: 0 }]));
  const names = (list: readonly RoutingRule[]) => list.map((rule) => rule.name).join(t('rules:says.list'));
  const added = rules.filter((rule) => !known.has(rule.id));
  const changed = rules.filter((rule) => known.has(rule.id) && !same(known.get(rule.id), { ...rule, order: 0 }));
  const removed = now.filter((rule) => !rules.some((one) => one.id === rule.id));
  const unchanged = rules.length - added.length - changed.length;
  return (
    <>
      <Text size="sm">{t('rules:import_.summary', { count: rules.length, now: now.length })}</Text>
      <List size="sm">
        {added.length > 0 && <List.Item>{t('rules:import_.added', { names: names(added) })}</List.Item>}
        {changed.length > 0 && <List.Item>{t('rules:import_.changed', { names: names(changed) })}</List.Item>}
        {removed.length > 0 && <List.Item>{t('rules:import_.removed', { names: names(removed) })}</List.Item>}
        {unchanged > 0 && <List.Item>{t('rules:import_.unchanged', { count: unchanged })}</List.Item>}
      </List>
    </>
  );
}
