import { Button, Menu } from '@mantine/core';
import { IconBooks, IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import type { RoutingRule } from '@/lib/domain/rule.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saveFile } from '../ui/save-file.ts';
import { logicFile } from './logic-file.ts';

interface Props {
  readonly rules: readonly RoutingRule[];
  readonly onNew: () => void;
  readonly onLibrary: () => void;
  readonly onImport: () => void;
  readonly onExported: (said: string) => void;
}

/** What can be done with the list as a whole: a new rule, ready ones, files in and out. */
export function RuleTools({ rules, onNew, onLibrary, onImport, onExported }: Props) {
  const t = useText();
  const save = (name: string, text: string) => {
    saveFile(name, text);
    onExported(t('rules:exported', { count: rules.length, name }));
  };
  const day = () => new Date().toISOString().slice(0, 10);
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onNew}>
        {t('rules:new')}
      </Button>
      <Button variant="default" leftSection={<IconBooks size={16} aria-hidden />} onClick={onLibrary}>
        {t('rules:library.open')}
      </Button>
      <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} onClick={onImport}>
        {t('rules:import')}
      </Button>
      <Menu withinPortal={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} disabled={rules.length === 0}>
            {t('rules:export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save(`portside-rules-${day()}.json`, JSON.stringify(rules, undefined, 2))}>
            {t('rules:logic.exportOwn')}
          </Menu.Item>
          <Menu.Item onClick={() => save(`portside-rules-jsonlogic-${day()}.json`, logicFile(rules))}>
            {t('rules:logic.exportLogic')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
