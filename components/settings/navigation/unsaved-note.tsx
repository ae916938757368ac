import { Anchor, Group, Text } from '@mantine/core';
import { useText } from '@/lib/i18n/index.ts';
import { type SectionId, sectionOf } from '../sections.ts';
import { useUnsavedIds } from '../unsaved.tsx';

/** Says which other sections hold changes that nobody saved, with a way there. */
export function UnsavedNote({ shown }: { shown: SectionId }) {
  const t = useText();
  const ids = [...new Set([...useUnsavedIds()].map(sectionOf))].filter((id) => id !== undefined && id !== shown);
  return (
    <Group role="status" gap="xs" mb={ids.length > 0 ? 'md' : 0}>
      {ids.length > 0 && <Text size="sm">{t('options:unsavedElsewhere')}</Text>}
      {ids.map((id) => (
        <Anchor key={id} href={`#${id}`} size="sm" underline="always">
          {t(`settings:nav.${id as SectionId}`)}
        </Anchor>
      ))}
    </Group>
  );
}
