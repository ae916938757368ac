import { Button, Group, NativeSelect, Stack, Tabs, Text } from '@mantine/core';
import type { Template } from '@/lib/domain/template.ts';
import { LANGUAGES, type Language } from '@/lib/domain/vocabulary.ts';
import { useLanguage, useText } from '@/lib/i18n/index.ts';
import { languageName } from '../ui/format.ts';
import { TextField } from './text-field.tsx';

interface Props {
  readonly template: Template;
  readonly partials: readonly string[];
  readonly shown: Language | undefined;
  readonly empty: readonly Language[];
  readonly onShow: (language: Language | undefined) => void;
  readonly onChange: (bodies: Template['bodies']) => void;
}

/** The reply's text, one tab a language. */
export function BodiesEditor({ template, partials, shown, empty, onShow, onChange }: Props) {
  const t = useText();
  const ui = useLanguage();
  const { bodies, fields = [] } = template;
  const written = LANGUAGES.filter((language) => bodies[language] !== undefined);
  const free = LANGUAGES.filter((language) => bodies[language] === undefined);
  const nameOf = (language: Language) => languageName(language, ui);

  const add = (language: Language) => {
    onChange({ ...bodies, [language]: '' });
    onShow(language);
  };
  const remove = (language: Language) => {
    const { [language]: _gone, ...rest } = bodies;
    onChange(rest);
    onShow(written.find((other) => other !== language));
  };
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {t('templates:bodiesHint')}
      </Text>
      <Tabs
        value={shown ?? null}
        keepMounted={false}
        onChange={(value) => onShow(written.find((language) => language === value))}
      >
        <Group gap="xs" align="center">
          <Tabs.List aria-label={t('templates:bodies')}>
            {written.map((language) => (
              <Tabs.Tab key={language} value={language}>
                {nameOf(language)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {free.length > 0 && (
            <NativeSelect
              size="xs"
              aria-label={t('templates:addLanguage')}
              value=""
              data={[
                { value: '', label: t('templates:addLanguage') },
                ...free.map((language) => ({ value: language, label: nameOf(language) })),
              ]}
              onChange={(event) => {
                const language = free.find((one) => one === event.currentTarget.value);
                if (language) add(language);
              }}
            />
          )}
        </Group>
        {shown !== undefined && (
          <Tabs.Panel value={shown} pt="xs">
            <TextField
              label={t('templates:bodyIn', { language: nameOf(shown) })}
              language={shown}
              text={bodies[shown] ?? ''}
              fields={fields}
              partials={partials}
              onChange={(text) => onChange({ ...bodies, [shown]: text })}
            >
              <Button size="xs" variant="subtle" color="gray" onClick={() => remove(shown)}>
                {t('templates:removeLanguage', { language: nameOf(shown) })}
              </Button>
            </TextField>
          </Tabs.Panel>
        )}
      </Tabs>
      {empty.map((language) => (
        <Text key={language} size="sm" c="var(--mantine-color-error)" role="status">
          {t('templates:bodyEmpty', { language: nameOf(language) })}
        </Text>
      ))}
    </Stack>
  );
}
