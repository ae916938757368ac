/** How replies get into each portal's page, beside what the portal says about tools. */
import { Paper, Radio, Stack, Text } from '@mantine/core';
import { insertModeOf } from '@/lib/domain/insert-mode.ts';
import { INSERT_MODES, type InsertMode } from '@/lib/domain/settings.ts';
import { TOOL_RULES, type ToolRule } from '@/lib/domain/tool-rules.ts';
import { PORTALS, type PortalId } from '@/lib/domain/vocabulary.ts';
import { useText } from '@/lib/i18n/index.ts';
import { Source } from '../ticket/rule-facts.tsx';
import { Failed } from '../ui/states.tsx';
import { SavedNow } from './saved-now.tsx';
import { Card, Section } from './section.tsx';
import { useSettingsNow } from './use-settings-now.ts';

/** The section of the options page. */
export function InsertModesSection() {
  const t = useText();
  return (
    <Section title={t('insertModes:title')} intro={t('insertModes:intro')}>
      <InsertModes />
    </Section>
  );
}

/** One card a portal; a choice acts at once. `portals`: which are shown. */
export function InsertModes({ portals = PORTALS }: { portals?: readonly PortalId[] }) {
  const t = useText();
  const now = useSettingsNow();
  const { settings, shown, set } = now;
  if (settings.error) return <Failed error={settings.error} onRetry={() => settings.refetch()} />;
  if (!shown) return <Text c="dimmed">{t('settings:loading')}</Text>;

  const choose = (portal: PortalId, mode: InsertMode) => set({ insertModes: { ...shown.insertModes, [portal]: mode } });
  return (
    <Stack gap="md">
      {portals.map((portal) => (
        <Card key={portal}>
          <Choice portal={portal} mode={insertModeOf(shown, portal)} onChoose={(mode) => choose(portal, mode)} />
        </Card>
      ))}
      <Text size="sm" c="dimmed">
        {t('insertModes:judge')}
      </Text>
      <SavedNow now={now} />
    </Stack>
  );
}

interface ChoiceProps {
  readonly portal: PortalId;
  readonly mode: InsertMode;
  readonly onChoose: (mode: InsertMode) => void;
}

const NAMES = { insert: 'insert', copy: 'copyMode' } as const;
const HINTS = { insert: 'insertHint', copy: 'copyModeHint' } as const;

function Choice({ portal, mode, onChoose }: ChoiceProps) {
  const t = useText();
  const rule = TOOL_RULES.find((one) => one.portal === portal);
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t(`words:portal.${portal}`)}
        value={mode}
        onChange={(value) => {
          const chosen = INSERT_MODES.find((one) => one === value);
          if (chosen) onChoose(chosen);
        }}
      >
        <Stack gap="xs" mt={6}>
          {INSERT_MODES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`insertModes:${NAMES[one]}`)}
              description={t(`insertModes:${HINTS[one]}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {rule && <RuleOnTools rule={rule} />}
    </Stack>
  );
}

/** The portal's rule as a fact: what it amounts to, a few of its words, where they stand and when they were read. */
function RuleOnTools({ rule: { portal, quote, asOf, from } }: { rule: ToolRule }) {
  const t = useText();
  const title = t('insertModes:ruleTitle', { portal: t(`words:portal.${portal}`) });
  return (
    <Paper component="section" aria-label={title} withBorder p="sm" bg="var(--ps-ground)">
      <Text size="sm" fw={500}>
        {title}
      </Text>
      <Text size="sm">{t(`insertModes:rule.${portal}`)}</Text>
      <Text size="sm">
        {t(`insertModes:quoted.${from}`)} <q lang="en">{quote}</q>
      </Text>
      <Text size="xs" c="dimmed" data-source>
        <Source source={t(`insertModes:source.${portal}`)} /> · {t('insertModes:read', { date: asOf })}
        {from !== 'page' && ` · ${t('insertModes:secondHand')}`}
      </Text>
    </Paper>
  );
}
