import { Alert, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useAsk } from '@/lib/client/live.tsx';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { ROLES } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { queueName } from '../ticket/naming.ts';
import { NameList } from './name-list.tsx';
import { SaveBar } from './save-bar.tsx';
import { Card, Section } from './section.tsx';
import { useSettingsDraft } from './use-settings-draft.ts';
import { WorkingLanguages } from './working-languages.tsx';

/** Where tickets go that no rule sends elsewhere. */
const DEFAULT_QUEUE = 'inbox';

/** Who I am, whom tickets can be given to, and the queues there are. */
export function PeopleSection() {
  const t = useText();
  const draft = useSettingsDraft('people', ['me', 'role', 'workingLanguages', 'agents', 'queues']);
  const stored = useAsk('settings.get', {}).data;
  const rules = useAsk('rule.list', {}).data ?? [];
  const { value } = draft;
  if (!value) return <Section title={t('settings:nav.people')}>{t('settings:loading')}</Section>;

  const nameless = value.me.trim() === '';
  const gone = [
    ...(stored?.queues ?? []).filter((name) => !value.queues.includes(name)),
    ...(stored?.agents ?? []).filter((name) => !value.agents.includes(name)),
  ];
  const orphans = gone
    .map((name) => ({ name, users: rules.filter((rule) => sendsTo(rule, name)) }))
    .filter(({ users }) => users.length > 0);

  return (
    <Section title={t('settings:nav.people')} intro={t('settings:people.intro')}>
      <Card>
        <TextInput
          label={t('settings:people.me')}
          description={t('settings:people.meHint')}
          value={value.me}
          maxLength={60}
          maw={320}
          error={nameless ? t('settings:people.meNeeded') : undefined}
          onChange={(event) => draft.change({ ...value, me: event.currentTarget.value })}
          onBlur={() => draft.dirty && draft.change({ ...value, me: value.me.trim() })}
        />
        <NativeSelect
          mt="sm"
          maw={320}
          label={t('approval:role.label')}
          description={t('approval:role.hint')}
          value={value.role}
          data={ROLES.map((role) => ({ value: role, label: t(`approval:role.${role}`) }))}
          onChange={(event) => {
            const role = ROLES.find((one) => one === event.currentTarget.value);
            if (role) draft.change({ ...value, role });
          }}
        />
        <WorkingLanguages
          value={value.workingLanguages}
          onChange={(workingLanguages) => draft.change({ ...value, workingLanguages })}
        />
      </Card>
      <Card title={t('settings:people.agents')}>
        <NameList
          label={t('settings:people.agents')}
          hint={t('settings:people.agentsHint')}
          addLabel={t('settings:people.addAgent')}
          names={value.agents}
          onChange={(agents) => draft.change({ ...value, agents })}
        />
      </Card>
      <Card title={t('settings:people.queues')}>
        <NameList
          label={t('settings:people.queues')}
          hint={t('settings:people.queuesHint', { name: queueName(t, DEFAULT_QUEUE) })}
          addLabel={t('settings:people.addQueue')}
          names={value.queues}
          fixed={[DEFAULT_QUEUE]}
          show={(name) => queueName(t, name)}
          onChange={(queues) => draft.change({ ...value, queues })}
        />
      </Card>
      <Stack gap="xs">
        {orphans.map(({ name, users }) => (
          <Alert key={name} color="yellow" role="status">
            {t('settings:people.usedByRules', {
              name: queueName(t, name),
              rules: users.map((rule) => rule.name).join(', '),
            })}
          </Alert>
        ))}
      </Stack>
      <SaveBar draft={draft} blocked={nameless} />
    </Section>
  );
}

const sendsTo = (rule: RoutingRule, name: string): boolean =>
  rule.actions.some(
    (action) =>
      (action.do === 'queue' && action.queue === name) || (action.do === 'assign' && action.assignee === name),
  );
