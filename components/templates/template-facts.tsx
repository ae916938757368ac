import { Autocomplete, Group, MultiSelect, SegmentedControl, Stack, Text, TextInput, Title } from '@mantine/core';
import type { Template } from '@/lib/domain/template.ts';
import { FULFILMENTS, INTENTS, PORTALS } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import type { TemplateProblems } from './check-template.ts';
import { foldersOf, tidyFolder } from './sorted-out.ts';

interface Props {
  readonly template: Template;
  readonly others: readonly Template[];
  readonly problems: TemplateProblems;
  readonly onChange: (template: Template) => void;
}

/** What a template is found by, whose it is, and which tickets it fits. */
export function TemplateFacts({ template, others, problems, onChange }: Props) {
  const t = useText();
  const { shortcut: _shortcut, folder: _folder, kind: _kind, scope: _scope, ...bare } = template;
  const own = without(template);
  const change = (part: Partial<Template>) => onChange({ ...template, ...part });
  const setShortcut = (typed: string) => {
    const shortcut = typed.replace(/^\//, '');
    onChange({ ...bare, ...own('shortcut'), ...(shortcut === '' ? {} : { shortcut }) });
  };
  const { shortcut } = problems;
  const shortcutError =
    shortcut === undefined || shortcut === 'shortcutBad'
      ? shortcut && t('templates:shortcutBad')
      : t('templates:shortcutTaken', { name: shortcut.takenBy });
  return (
    <>
      <Group align="flex-start" grow>
        <TextInput
          data-autofocus
          label={t('templates:name')}
          value={template.name}
          maxLength={120}
          error={problems.name && (problems.name === 'nameNeeded' ? t('templates:nameNeeded') : t('manage:nameTaken'))}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('templates:shortcut')}
          description={t('templates:shortcutHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={template.shortcut ?? ''}
          maxLength={40}
          error={shortcutError}
          onChange={(event) => setShortcut(event.currentTarget.value)}
        />
        <Autocomplete
          label={t('manage:filter.folder')}
          description={t('manage:folderHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          comboboxProps={{ withinPortal: false }}
          defaultValue={template.folder ?? ''}
          data={[...foldersOf(others)]}
          maxLength={200}
          onChange={(typed) => {
            const folder = tidyFolder(typed);
            onChange({ ...bare, ...own('folder'), ...(folder === undefined ? {} : { folder }) });
          }}
        />
      </Group>
      <Group align="flex-start">
        <div>
          <SegmentedControl
            size="xs"
            aria-label={t('manage:filter.kind')}
            value={template.kind ?? 'reply'}
            data={(['reply', 'partial'] as const).map((value) => ({ value, label: t(`manage:kind.${value}`) }))}
            onChange={(kind) =>
              onChange({ ...bare, ...own('kind'), ...(kind === 'partial' ? { kind: 'partial' as const } : {}) })
            }
          />
          {template.kind === 'partial' && (
            <Text size="xs" c="dimmed">
              {t('manage:partialHint')}
            </Text>
          )}
        </div>
        <div>
          <SegmentedControl
            size="xs"
            aria-label={t('manage:filter.scope')}
            value={template.scope ?? 'own'}
            data={(['own', 'team'] as const).map((value) => ({ value, label: t(`manage:scope.${value}`) }))}
            onChange={(scope) =>
              onChange({ ...bare, ...own('scope'), ...(scope === 'team' ? { scope: 'team' as const } : {}) })
            }
          />
          <Text size="xs" c="dimmed">
            {t('manage:teamHint')}
          </Text>
        </div>
      </Group>
      <section>
        <Title order={3} size="h6">
          {t('templates:fits')}
        </Title>
        <Text size="xs" c="dimmed" mb={6}>
          {t('templates:fitsHint')}
        </Text>
        <Stack gap="xs">
          <Fits
            label={t('templates:intents')}
            chosen={template.intents}
            options={INTENTS}
            name={(intent) => t(`words:intent.${intent}`)}
            onChange={(intents) => change({ intents })}
          />
          <Fits
            label={t('templates:portals')}
            chosen={template.portals}
            options={PORTALS}
            name={(portal) => t(`words:portal.${portal}`)}
            onChange={(portals) => change({ portals })}
          />
          <Fits
            label={t('templates:fulfilments')}
            chosen={template.fulfilments}
            options={FULFILMENTS}
            name={(fulfilment) => t(`words:fulfilmentLong.${fulfilment}`)}
            onChange={(fulfilments) => change({ fulfilments })}
          />
        </Stack>
      </section>
    </>
  );
}

type Loose = 'shortcut' | 'folder' | 'kind' | 'scope';

/** The loose facts but the one that is being set: an absent one must have no key. */
const without = (template: Template) => (set: Loose) =>
  Object.fromEntries(
    (['shortcut', 'folder', 'kind', 'scope'] as const)
      .filter((key) => key !== set && template[key] !== undefined)
      .map((key) => [key, template[key]]),
  ) as Pick<Template, Loose>;

interface FitsProps<Value extends string> {
  readonly label: string;
  readonly chosen: readonly Value[];
  readonly options: readonly Value[];
  readonly name: (value: Value) => string;
  readonly onChange: (chosen: readonly Value[]) => void;
}

function Fits<Value extends string>({ label, chosen, options, name, onChange }: FitsProps<Value>) {
  const t = useText();
  return (
    <MultiSelect
      size="xs"
      label={label}
      value={[...chosen]}
      data={options.map((value) => ({ value, label: name(value) }))}
      searchable
      hidePickedOptions
      comboboxProps={{ withinPortal: false }}
      placeholder={chosen.length === 0 ? t('templates:any') : ''}
      onChange={(values) => onChange(options.filter((option) => values.some((value) => value === option)))}
    />
  );
}
