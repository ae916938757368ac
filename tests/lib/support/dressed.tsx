import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { cssVariables, theme } from '@/components/ui/theme.ts';
import type { Client } from '@/lib/client/client.ts';
import { LiveProvider } from '@/lib/client/live.tsx';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import { createI18n } from '@/lib/i18n/index.ts';

/** A part of a page with what every page stands in, but its styles. */
export const dressed = (client: Client, language: UiLanguage, part: ReactNode) => (
  <LiveProvider client={client}>
    <I18nextProvider i18n={createI18n(language)}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
        {part}
      </MantineProvider>
    </I18nextProvider>
  </LiveProvider>
);
