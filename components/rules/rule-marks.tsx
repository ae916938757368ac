import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useCommand } from '@/lib/client/live.tsx';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { RuleFinding } from '@/lib/domain/rule-finding.ts';
import { useText, type Text as Words } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { queueName } from '../ticket/naming.ts';
import { Moment } from '../ui/time.tsx';
import { problemText } from './problems.ts';
import own from './rule-list.module.css';
import type { RuleHealth } from './use-rule-health.ts';

interface Props {
  readonly rule: RoutingRule;
  readonly health: RuleHealth;
  readonly onEdit: () => void;
}

/** What is wrong with a rule, or worth a second look, under its words; nothing where all is well. */
export function RuleMarks({ rule, health, onEdit }: Props) {
  const t = useText();
  const mend = useCommand('rule.mend');
  const trouble = health.troubleOf(rule.id);
  const findings = rule.enabled ? health.findingsOf(rule.id) : [];
  if (!trouble && findings.length === 0) return null;
  return (
    <Stack gap={2} className={own.marks}>
      {trouble && (
        <Group gap={6}>
          <IconAlertTriangle size={14} color="var(--mantine-color-error)" aria-hidden />
          <Text size="xs" c="var(--mantine-color-error)">
            {t(`rules:trouble.${trouble.kind}`)} <Moment at={trouble.at} />
            {trouble.detail && (
              <>
                {' · '}
                <bdi>{detailText(t, trouble.detail, rule)}</bdi>
              </>
            )}
          </Text>
          <Button size="compact-xs" variant="default" onClick={onEdit}>
            {t('rules:trouble.edit')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            loading={mend.isPending}
            onClick={() => mend.mutate({ ruleId: rule.id })}
          >
            {t('rules:trouble.mend')}
          </Button>
          {mend.error && (
            <Text size="xs" role="alert" c="var(--mantine-color-error)">
              {saidBy(t, mend.error)}
            </Text>
          )}
        </Group>
      )}
      {findings.map((finding) => (
        <Group key={JSON.stringify(finding)} gap={6} wrap="nowrap" align="flex-start">
          <IconInfoCircle size={14} aria-hidden style={{ flex: 'none', marginTop: 1 }} />
          <Text size="xs">{findingText(t, finding, health.nameOf)}</Text>
        </Group>
      ))}
    </Stack>
  );
}

/** Codes with a path are said as the editor says them; all else is a measure. */
const detailText = (t: Words, detail: string, { when }: RoutingRule): string =>
  /^[a-z_]+@/.test(detail) ? problemText(t, detail, when) : detail;

/** A finding in words, as a remark about the rule it stands beside. */
export function findingText(t: Words, finding: RuleFinding, nameOf: (ruleId: string) => string): string {
  switch (finding.kind) {
    case 'unreachable':
      return t('rules:finding.unreachable', { by: nameOf(finding.by) });
    case 'impossible':
      return t('rules:finding.impossible');
    case 'conflict': {
      const about = t(`rules:finding.about.${finding.about}`);
      const other = nameOf(finding.other);
      return finding.wins === finding.ruleId
        ? t('rules:finding.conflictWins', { other, about })
        : t('rules:finding.conflictLoses', { other, about });
    }
    case 'unknown':
      return t(`rules:finding.unknown.${finding.what}`, {
        name: finding.what === 'queue' ? queueName(t, finding.name) : finding.name,
      });
  }
}
