import { Button, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { OBLIGATION_KINDS } from '@/lib/domain/obligation.ts';
import type { Ladder } from '@/lib/domain/rule.ts';
import { SEVERITIES } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { EditorDrawer } from '../settings/editor-drawer.tsx';
import { useMarkUnsaved } from '../settings/unsaved.tsx';
import { same } from '../settings/use-draft.ts';
import { LadderStepFields } from './ladder-step.tsx';
import { FURTHEST_STEP, ladderIsRight, MOST_STEPS, newStep } from './ladders.ts';

/** Percent between the last step and a new one. */
const APART = 15;

interface Props {
  readonly ladder: Ladder;
  readonly isNew: boolean;
  readonly saving: boolean;
  readonly problem: string | undefined;
  /** Answers whether it was stored. */
  readonly onSave: (ladder: Ladder) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Edits one ladder: for what it is, and its steps. */
export function LadderEditor({ ladder, isNew, saving, problem, onSave, onClose }: Props) {
  const t = useText();
  const [edited, setEdited] = useState(ladder);
  const unsaved = isNew || !same(edited, ladder);
  useMarkUnsaved('escalation-editor', unsaved);
  const { name, obligations, severities, steps } = edited;
  const change = (part: Partial<Ladder>) => setEdited({ ...edited, ...part });
  const store = async () => {
    const sorted = [...steps].sort((a, b) => a.at - b.at);
    if (await onSave({ ...edited, name: name.trim(), steps: sorted })) onClose();
  };
  const last = steps.at(-1);
  return (
    <EditorDrawer
      title={isNew ? t('escalation:newTitle') : t('escalation:edit', { name: ladder.name })}
      unsaved={unsaved}
      canSave={unsaved && ladderIsRight(edited)}
      saving={saving}
      problem={problem}
      onSave={() => void store()}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('escalation:name')}
        value={name}
        maxLength={80}
        error={name.trim() === '' && t('escalation:nameNeeded')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('escalation:obligations')}
        placeholder={obligations.length === 0 ? t('escalation:any') : ''}
        data={OBLIGATION_KINDS.map((kind) => ({ value: kind, label: t(`escalation:obligation.${kind}`) }))}
        value={[...obligations]}
        hidePickedOptions
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => change({ obligations: OBLIGATION_KINDS.filter((kind) => chosen.includes(kind)) })}
      />
      <MultiSelect
        label={t('escalation:severities')}
        placeholder={severities.length === 0 ? t('escalation:any') : ''}
        data={SEVERITIES.map((severity) => ({ value: severity, label: t(`words:severity.${severity}`) }))}
        value={[...severities]}
        hidePickedOptions
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => change({ severities: SEVERITIES.filter((severity) => chosen.includes(severity)) })}
      />
      <Text size="sm" fw={500}>
        {t('escalation:steps')}
      </Text>
      {steps.length === 0 && (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          {t('escalation:stepsNeeded')}
        </Text>
      )}
      <Stack gap="sm">
        {steps.map((step, index) => (
          <LadderStepFields
            // A step has nothing of its own but its place.
            key={`step-${index.toString()}`}
            step={step}
            number={index + 1}
            onChange={(changed) => change({ steps: steps.with(index, changed) })}
            onRemove={() => change({ steps: steps.toSpliced(index, 1) })}
          />
        ))}
      </Stack>
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={steps.length >= MOST_STEPS}
        onClick={() =>
          change({ steps: [...steps, newStep(last ? Math.min(last.at + APART, FURTHEST_STEP) : undefined)] })
        }
      >
        {t('escalation:addStep')}
      </Button>
    </EditorDrawer>
  );
}
