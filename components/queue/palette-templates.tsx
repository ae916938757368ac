import { Spotlight } from '@mantine/spotlight';
import { IconTemplate } from '@tabler/icons-react';
import type { FoundTemplate } from '@/lib/domain/found-template.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { setApart } from '@/lib/i18n/shown.ts';
import { fitText } from '../templates/fit-text.ts';

interface Props {
  readonly templates: readonly FoundTemplate[];
  /** They are what earlier words found. */
  readonly old: boolean;
  readonly onPick: (template: FoundTemplate) => void;
}

/** The templates among what the palette found. */
export function PaletteTemplates({ templates, old, onPick }: Props) {
  const t = useText();
  const ui = useLanguage();
  if (templates.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={t('finding:palette')}>
      {templates.map((template) => (
        <Spotlight.Action
          key={template.id}
          data-old={old || undefined}
          label={setApart(template.name)}
          description={[
            template.shortcut === undefined ? '' : `/${setApart(template.shortcut)}`,
            fitText(t, template.fits, ui),
          ]
            .filter(Boolean)
            .join(' · ')}
          leftSection={<IconTemplate size={16} aria-hidden />}
          onClick={() => onPick(template)}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}
