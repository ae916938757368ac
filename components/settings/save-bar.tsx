import { Button, Group, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import type { Draft } from './use-draft.ts';

/** Save and discard under a form, and what became of it; "Saved" only after the background's answer. */
export function SaveBar({ draft, blocked = false }: { draft: Draft<unknown>; blocked?: boolean }) {
  const t = useText();
  const saving = draft.state === 'saving';
  return (
    <Group gap="sm" mt="md">
      <Button disabled={!draft.dirty || blocked} loading={saving} onClick={() => draft.save()}>
        {t('common:action.save')}
      </Button>
      {draft.dirty && !saving && (
        <Button variant="subtle" onClick={() => draft.discard()}>
          {t('settings:save.discard')}
        </Button>
      )}
      <SaveState draft={draft} />
      {draft.undo && (
        <Button variant="subtle" size="compact-sm" onClick={() => draft.undo?.()}>
          {t('common:action.undo')}
        </Button>
      )}
    </Group>
  );
}

/** One line that says whether the form is saved. */
export function SaveState({
  draft,
}: {
  draft: Pick<Draft<unknown>, 'state' | 'problem'> & { readonly undone?: boolean };
}) {
  const t = useText();
  const said = () => {
    if (draft.state === 'clean') return '';
    if (draft.state === 'failed') return t('settings:save.failed', { message: draft.problem });
    if (draft.state === 'saved' && draft.undone) return t('options:undone');
    return t(`settings:save.${draft.state}`);
  };
  return (
    <Text
      size="sm"
      role="status"
      {...(draft.state === 'failed' ? { c: 'var(--mantine-color-error)' } : { c: 'dimmed' })}
    >
      {said()}
    </Text>
  );
}
