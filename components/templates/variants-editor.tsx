import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Template, type TemplateVariant, TONES } from '@/lib/domain/template.ts';
import { FULFILMENTS, LANGUAGES, type Language, PORTALS } from '@/lib/domain/vocabulary.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { Card } from '../settings/section.tsx';
import { languageName } from '../ui/format.ts';
import { TextField } from './text-field.tsx';

interface Props {
  readonly template: Template;
  readonly partials: readonly string[];
  /** Of a variant that is added. */
  readonly language: Language;
  /** Places of those without a text. */
  readonly empty: readonly number[];
  readonly onChange: (variants: readonly TemplateVariant[]) => void;
}

/** Other words for a narrower case: a tone, a portal, a kind of fulfilment. */
export function VariantsEditor({ template, partials, language, empty, onChange }: Props) {
  const t = useText();
  const { variants = [], fields = [] } = template;
  const change = (place: number, variant: TemplateVariant) =>
    onChange(variants.map((one, at) => (at === place ? variant : one)));
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t('manage:variantsHint')}
      </Text>
      {variants.map((variant, place) => {
        const number = place + 1;
        return (
          <Card key={`variant-${place.toString()}`} title={t('manage:variant', { number })}>
            <Narrowing variant={variant} onChange={(next) => change(place, next)} />
            <TextField
              label={t('manage:variant', { number })}
              language={variant.language}
              text={variant.body}
              fields={fields}
              partials={partials}
              minRows={3}
              onChange={(body) => change(place, { ...variant, body })}
            >
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                onClick={() => onChange(variants.filter((_, at) => at !== place))}
              >
                {t('manage:removeVariant', { number })}
              </Button>
            </TextField>
            {empty.includes(place) && (
              <Text size="sm" c="var(--mantine-color-error)" role="status">
                {t('manage:variantEmpty', { number })}
              </Text>
            )}
          </Card>
        );
      })}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...variants, { language, body: '' }])}
        >
          {t('manage:addVariant')}
        </Button>
      </div>
    </Stack>
  );
}

interface NarrowingProps {
  readonly variant: TemplateVariant;
  readonly onChange: (variant: TemplateVariant) => void;
}

function Narrowing({ variant, onChange }: NarrowingProps) {
  const t = useText();
  const ui = useLanguage();
  const { tone, portal, fulfilment, language, body } = variant;
  const put = (part: { [Key in keyof TemplateVariant]?: TemplateVariant[Key] | undefined }) => {
    const next = { tone, portal, fulfilment, language, body, ...part };
    onChange({
      language: next.language ?? language,
      ...(next.tone ? { tone: next.tone } : {}),
      ...(next.portal ? { portal: next.portal } : {}),
      ...(next.fulfilment ? { fulfilment: next.fulfilment } : {}),
      body: next.body ?? body,
    });
  };
  return (
    <Group gap="xs" mb="xs">
      <Choice
        label={t('manage:language')}
        value={language}
        options={LANGUAGES}
        name={(one) => languageName(one, ui)}
        onChange={(chosen) => put({ language: chosen ?? language })}
      />
      <Choice
        label={t('manage:tone')}
        any={t('manage:anyTone')}
        value={tone}
        options={TONES}
        name={(one) => t(`manage:tones.${one}`)}
        onChange={(chosen) => put({ tone: chosen })}
      />
      <Choice
        label={t('templates:portals')}
        any={t('manage:anyPortal')}
        value={portal}
        options={PORTALS}
        name={(one) => t(`words:portal.${one}`)}
        onChange={(chosen) => put({ portal: chosen })}
      />
      <Choice
        label={t('templates:fulfilments')}
        any={t('manage:anyFulfilment')}
        value={fulfilment}
        options={FULFILMENTS}
        name={(one) => t(`words:fulfilmentLong.${one}`)}
        onChange={(chosen) => put({ fulfilment: chosen })}
      />
    </Group>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** What none chosen is called; absent: one must be. */
  readonly any?: string;
  readonly value: Value | undefined;
  readonly options: readonly Value[];
  readonly name: (value: Value) => string;
  readonly onChange: (chosen: Value | undefined) => void;
}

export function Choice<Value extends string>({ label, any, value, options, name, onChange }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value ?? ''}
      data={[
        ...(any === undefined ? [] : [{ value: '', label: any }]),
        ...options.map((option) => ({ value: option, label: name(option) })),
      ]}
      onChange={(event) => onChange(options.find((option) => option === event.currentTarget.value))}
    />
  );
}
