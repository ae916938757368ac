import { Alert, NativeSelect, Table, Text } from '@mantine/core';
import { useAsk } from '@/lib/client/live.tsx';
import { GUARD_LEVELS, stricter } from '@/lib/domain/guard.ts';
import { PORTALS } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import type { GuardRuleView } from '@/lib/protocol.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { SaveBar } from './save-bar.tsx';
import { Card, Section } from './section.tsx';
import { useSettingsDraft } from './use-settings-draft.ts';

/** What each rule of the reply guard does; leads make them stricter. */
export function GuardSection() {
  const t = useText();
  const rules = useAsk('guard.rules', {});
  const leads = useAsk('approval.list', {}).data?.mayDecide ?? false;
  const draft = useSettingsDraft('guard', ['guardLevels']);
  const levels = draft.value?.guardLevels ?? {};

  const row = ({ violation, level, portals, fulfilments }: GuardRuleView) => (
    <Table.Tr key={violation}>
      <Table.Td>
        <Text size="sm" fw={500}>
          {t(`words:violation.${violation}`)}
        </Text>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          w={260}
          aria-label={`${t('approval:guard.level')}: ${t(`words:violation.${violation}`)}`}
          disabled={!leads}
          value={stricter(level, levels[violation] ?? 'note')}
          data={GUARD_LEVELS.filter((one) => stricter(one, level) === one).map((one) => ({
            value: one,
            label:
              one === level
                ? t('approval:guard.shipped', { level: t(`approval:level.${one}`) })
                : t(`approval:level.${one}`),
          }))}
          onChange={(event) => {
            const chosen = GUARD_LEVELS.find((one) => one === event.currentTarget.value);
            const { [violation]: _, ...others } = levels;
            if (chosen) draft.change({ guardLevels: chosen === level ? others : { ...others, [violation]: chosen } });
          }}
        />
      </Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed">
          {portals.length < PORTALS.length
            ? portals.map((portal) => t(`words:portal.${portal}`)).join(', ')
            : t('approval:guard.everywhere')}
          {fulfilments && ` · ${fulfilments.map((way) => t(`words:fulfilment.${way}`)).join(', ')}`}
        </Text>
      </Table.Td>
    </Table.Tr>
  );

  return (
    <Section title={t('settings:nav.guard')} intro={t('approval:guard.intro')}>
      {!leads && <Alert color="gray">{t('approval:guard.locked')}</Alert>}
      {rules.isPending && <Loading rows={6} height={36} />}
      {rules.error && <Failed error={rules.error} onRetry={rules.refetch} />}
      {rules.data && (
        <Card>
          <Table.ScrollContainer minWidth={480}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('approval:guard.rule')}</Table.Th>
                  <Table.Th>{t('approval:guard.level')}</Table.Th>
                  <Table.Th>{t('approval:guard.holds')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>{rules.data.map(row)}</Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <Text size="xs" c="dimmed" mt="sm">
            {t('approval:guard.limits')}
          </Text>
        </Card>
      )}
      <SaveBar draft={draft} />
    </Section>
  );
}
