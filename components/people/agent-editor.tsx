import { Divider, MultiSelect, NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useAsk, useCommand } from '@/lib/client/live.tsx';
import { type Agent, LOAD } from '@/lib/domain/agent.ts';
import { ROLES } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { shiftsProblem } from '@/lib/routing/shifts/roster.ts';
import { EditorDrawer } from '../settings/editor-drawer.tsx';
import { useMarkUnsaved } from '../settings/unsaved.tsx';
import { same } from '../settings/use-draft.ts';
import { useShopName } from '../ticket/portal-name.ts';
import { useSettings } from '../ui/use-settings.ts';
import { AwayFields } from './away-fields.tsx';
import { LanguageLevels } from './language-levels.tsx';
import { MOST_CAPACITY } from './new-agent.ts';
import { ShiftsEditor } from './shifts-editor.tsx';
import { storedAgent, useAgents } from './use-agents.ts';

const LONGEST_NAME = 80;

interface Props {
  readonly agent: Agent;
  readonly isNew: boolean;
  /** Names that are taken. */
  readonly names: readonly string[];
  readonly onSaved: (before: Agent | undefined, after: Agent) => void;
  readonly onClose: () => void;
}

/** What was edited, over the row as it is now: somebody may have been set away while the form was open. */
function editedOver(now: Agent, began: Agent, edited: Agent): Agent {
  const keys = new Set([...Object.keys(now), ...Object.keys(edited)]) as ReadonlySet<keyof Agent>;
  const parts = [...keys].map((key) => [key, same(edited[key], began[key]) ? now[key] : edited[key]]);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined)) as unknown as Agent;
}

const isRight = ({ capacity, shifts }: Agent): boolean =>
  Number.isInteger(capacity) &&
  capacity >= 1 &&
  capacity <= MOST_CAPACITY &&
  (shifts === undefined || shiftsProblem(shifts) === undefined);

/** Edits one person: what they can take, when they work, whether they are away. */
export function AgentEditor({ agent, isNew, names, onSaved, onClose }: Props) {
  const t = useText();
  const save = useCommand('agent.put');
  const [now] = useState(() => Date.now());
  const [edited, setEdited] = useState(agent);
  const { shiftEnd } = useSettings().routing;
  const unsaved = !same(edited, agent);
  useMarkUnsaved('people-editor', unsaved);
  const change = (part: Partial<Agent>) => setEdited({ ...edited, ...part });
  const name = edited.id.trim();
  const taken = isNew && names.includes(name);
  const listed = useAgents().find(({ id }) => id === agent.id);
  const store = () => {
    const before = isNew || !listed ? undefined : storedAgent(listed);
    const saved = before ? editedOver(before, agent, edited) : { ...edited, id: name };
    save.mutate(
      { agent: saved },
      {
        onSuccess: () => {
          onSaved(before, saved);
          onClose();
        },
      },
    );
  };
  return (
    <EditorDrawer
      title={isNew ? t('agents:editor.newTitle') : t('agents:editor.title', { name: agent.id })}
      unsaved={unsaved}
      canSave={name !== '' && !taken && isRight(edited) && (unsaved || isNew)}
      saving={save.isPending}
      problem={save.isError ? t('settings:save.failed', { message: saidBy(t, save.error) }) : undefined}
      onSave={store}
      onClose={onClose}
    >
      <TextInput
        {...(isNew ? { 'data-autofocus': true } : {})}
        label={t('agents:editor.name')}
        description={t('agents:editor.nameHint')}
        readOnly={!isNew}
        value={edited.id}
        maxLength={LONGEST_NAME}
        error={taken ? t('agents:editor.nameTaken', { name }) : unsaved && name === '' && t('agents:editor.nameNeeded')}
        onChange={(event) => change({ id: event.currentTarget.value })}
      />
      <Abilities edited={edited} change={change} />
      <Heading>{t('agents:shifts.title')}</Heading>
      <ShiftsEditor
        shifts={edited.shifts}
        onChange={(shifts) => {
          const { shifts: _old, ...rest } = edited;
          setEdited(shifts ? { ...rest, shifts } : rest);
        }}
      />
      <Heading>{t('agents:away.title')}</Heading>
      <AwayFields
        away={edited.away}
        now={now}
        handover={shiftEnd}
        onChange={(away) => {
          const { away: _old, ...rest } = edited;
          setEdited(away ? { ...rest, away } : rest);
        }}
      />
    </EditorDrawer>
  );
}

const Heading = ({ children }: { children: ReactNode }) => (
  <Divider label={children} labelPosition="left" styles={{ label: { fontSize: 'var(--mantine-font-size-sm)' } }} />
);

/** What tickets they can take. */
function Abilities({ edited, change }: { edited: Agent; change: (part: Partial<Agent>) => void }) {
  const t = useText();
  const shopName = useShopName();
  const seen = useAsk('hours.stores', {}).data ?? [];
  const stores = [...new Set([...seen.map(({ portal, store }) => `${portal}:${store}`), ...edited.stores])].sort();
  const { capacity } = edited;
  const wrong = !Number.isInteger(capacity) || capacity < 1 || capacity > MOST_CAPACITY;
  return (
    <>
      <NativeSelect
        label={t('agents:editor.role')}
        maw={320}
        value={edited.role}
        data={ROLES.map((role) => ({ value: role, label: t(`approval:role.${role}`) }))}
        onChange={(event) => {
          const role = ROLES.find((one) => one === event.currentTarget.value);
          if (role) change({ role });
        }}
      />
      <LanguageLevels value={edited.languages} onChange={(languages) => change({ languages })} />
      <TagsInput
        label={t('agents:editor.skills')}
        description={t('agents:editor.skillsHint')}
        placeholder={edited.skills.length === 0 ? t('agents:editor.skillsPlaceholder') : ''}
        acceptValueOnBlur
        maxTags={50}
        value={[...edited.skills]}
        onChange={(skills) => change({ skills: skills.map((skill) => skill.trim().slice(0, LONGEST_NAME)) })}
      />
      <MultiSelect
        label={t('agents:editor.stores')}
        description={t('agents:editor.storesHint')}
        placeholder={edited.stores.length === 0 ? t('agents:editor.storesPlaceholder') : ''}
        data={stores.map((store) => ({ value: store, label: shopName(store) }))}
        value={[...edited.stores]}
        searchable
        hidePickedOptions
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => change({ stores: chosen })}
      />
      <NumberInput
        label={t('agents:editor.capacity')}
        description={t('agents:editor.capacityHint', { ...LOAD })}
        maw={320}
        min={1}
        max={MOST_CAPACITY}
        allowDecimal={false}
        clampBehavior="none"
        value={Number.isNaN(capacity) ? '' : capacity}
        error={wrong && t('agents:editor.capacityWrong', { most: MOST_CAPACITY })}
        onChange={(value) => change({ capacity: value === '' ? Number.NaN : Number(value) })}
      />
    </>
  );
}
