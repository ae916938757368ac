import { Button, Group, TagsInput } from '@mantine/core';
import { useState } from 'react';
import type { Decision } from '@/lib/protocol.ts';
import { useNames } from './naming.ts';

/** The ticket's tags, to add and take away. */
export function TagsForm({ tags, onChoose }: { tags: readonly string[]; onChoose: (decision: Decision) => void }) {
  const { t } = useNames();
  const [chosen, setChosen] = useState<string[]>([...tags]);
  return (
    <>
      <TagsInput
        data-autofocus
        label={t('ticket:choose.tags')}
        placeholder={t('ticket:choose.newTag')}
        value={chosen}
        onChange={setChosen}
        maxTags={20}
        clearable
      />
      <Group justify="flex-end" mt="sm">
        <Button onClick={() => onChoose({ tags: chosen })}>{t('common:action.save')}</Button>
      </Group>
    </>
  );
}
