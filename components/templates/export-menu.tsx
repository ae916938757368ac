import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useClient } from '@/lib/client/live.tsx';
import { EXPORT_FORMS, type ExportForm } from '@/lib/domain/template-file.ts';
import { useText } from '@/lib/i18n/index.ts';
import { saidBy } from '@/lib/i18n/said-by.ts';
import { saveFile } from '../ui/save-file.ts';

interface Props {
  readonly disabled: boolean;
  readonly onDone: (said: string) => void;
}

/** Saves all templates as a file. */
export function ExportMenu({ disabled, onDone }: Props) {
  const t = useText();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const save = async (form: ExportForm) => {
    setBusy(true);
    try {
      const { text, count } = await client.ask('template.export', { form });
      const name = `portside-templates-${new Date().toISOString().slice(0, 10)}.${form}`;
      saveFile(name, text, form === 'csv' ? 'text/csv' : undefined);
      onDone(t('exchange:export.done', { count, name }));
    } catch (error) {
      onDone(t('exchange:export.failed', { message: saidBy(t, error) }));
    }
    setBusy(false);
  };
  return (
    <Menu withinPortal={false} position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          loading={busy}
          disabled={disabled}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('exchange:export.action')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {EXPORT_FORMS.map((form) => (
          <Menu.Item key={form} onClick={() => save(form)}>
            {t(`exchange:export.${form}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
