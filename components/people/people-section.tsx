import { Alert, NativeSelect, Select, Stack, TextInput } from '@mantine/core';
import { useAsk } from '@/lib/client/live.tsx';
import { HANDOVERS } from '@/lib/domain/agent.ts';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import type { Settings } from '@/lib/domain/settings.ts';
import { ROLES } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { NameList } from '../settings/name-list.tsx';
import { SaveBar } from '../settings/save-bar.tsx';
import { Card, Section } from '../settings/section.tsx';
import { useSettingsDraft } from '../settings/use-settings-draft.ts';
import { WorkingLanguages } from '../settings/working-languages.tsx';
import { queueName } from '../ticket/naming.ts';
import { Failed } from '../ui/states.tsx';
import { AgentsCard } from './agents-card.tsx';
import { CoverageCard } from './coverage-card.tsx';

/** Where tickets go that no rule sends elsewhere. */
const DEFAULT_QUEUE = 'inbox';

const KEYS = ['me', 'role', 'workingLanguages', 'queues', 'routing'] as const;
type Shown = Pick<Settings, (typeof KEYS)[number]>;

/** Who I am, who there is to give tickets to, the queues, and who covers the week. */
export function PeopleSection() {
  const t = useText();
  const draft = useSettingsDraft('people', KEYS);
  const settings = useAsk('settings.get', {});
  const { value } = draft;
  if (!value)
    return (
      <Section title={t('settings:nav.people')}>
        {settings.error ? <Failed error={settings.error} onRetry={() => settings.refetch()} /> : t('settings:loading')}
      </Section>
    );
  const nameless = value.me.trim() === '';
  const change = (part: Partial<Shown>) => draft.change({ ...value, ...part });
  // Ladders stand in the same setting and have a section of their own: what was stored there meanwhile stays.
  const ladders = settings.data?.routing.ladders ?? value.routing.ladders;
  const saved: typeof draft = {
    ...draft,
    save: () => draft.save({ ...value, routing: { ...value.routing, ladders } }),
  };
  return (
    <Section title={t('settings:nav.people')} intro={t('agents:intro')}>
      <Card title={t('agents:self')}>
        <TextInput
          label={t('settings:people.me')}
          description={t('settings:people.meHint')}
          value={value.me}
          maxLength={60}
          maw={320}
          error={nameless ? t('settings:people.meNeeded') : undefined}
          onChange={(event) => change({ me: event.currentTarget.value })}
          onBlur={() => draft.dirty && change({ me: value.me.trim() })}
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
            if (role) change({ role });
          }}
        />
        <WorkingLanguages
          value={value.workingLanguages}
          onChange={(workingLanguages) => change({ workingLanguages })}
        />
      </Card>
      <Queues value={value} stored={settings.data} change={change} />
      <SaveBar draft={saved} blocked={nameless} />
      <AgentsCard />
      <CoverageCard />
    </Section>
  );
}

interface QueuesProps {
  readonly value: Shown;
  readonly stored: Settings | undefined;
  change(part: Partial<Shown>): void;
}

/** The queues there are, where a ticket waits that nobody can take, and what a shift's end does. */
function Queues({ value, stored, change }: QueuesProps) {
  const t = useText();
  const rules = useAsk('rule.list', {}).data ?? [];
  const { queues, routing } = value;
  const orphans = (stored?.queues ?? [])
    .filter((name) => !queues.includes(name))
    .map((name) => ({ name, users: rules.filter((rule) => sendsTo(rule, name)) }))
    .filter(({ users }) => users.length > 0);
  const waiting = [...new Set([...queues, routing.fallbackQueue])];
  return (
    <Card title={t('settings:people.queues')}>
      <Stack gap="sm">
        <NameList
          label={t('settings:people.queues')}
          hint={t('settings:people.queuesHint', { name: queueName(t, DEFAULT_QUEUE) })}
          addLabel={t('settings:people.addQueue')}
          names={queues}
          fixed={[DEFAULT_QUEUE]}
          show={(name) => queueName(t, name)}
          onChange={(next) => change({ queues: next })}
        />
        {orphans.map(({ name, users }) => (
          <Alert key={name} color="yellow" role="status">
            {t('settings:people.usedByRules', {
              name: queueName(t, name),
              rules: users.map((rule) => rule.name).join(', '),
            })}
          </Alert>
        ))}
        <NativeSelect
          maw={420}
          label={t('agents:queues.fallback')}
          description={t('agents:queues.fallbackHint')}
          value={routing.fallbackQueue}
          data={waiting.map((name) => ({ value: name, label: queueName(t, name) }))}
          onChange={(event) => change({ routing: { ...routing, fallbackQueue: event.currentTarget.value } })}
        />
        <Select
          maw={420}
          label={t('agents:queues.shiftEnd')}
          description={t('agents:queues.shiftEndHint')}
          allowDeselect={false}
          value={routing.shiftEnd}
          data={HANDOVERS.map((handover) => ({ value: handover, label: t(`agents:away.${handover}`) }))}
          onChange={(chosen) => {
            const shiftEnd = HANDOVERS.find((one) => one === chosen);
            if (shiftEnd) change({ routing: { ...routing, shiftEnd } });
          }}
        />
      </Stack>
    </Card>
  );
}

const sendsTo = (rule: RoutingRule, name: string): boolean =>
  rule.actions.some((action) => action.do === 'queue' && action.queue === name);
