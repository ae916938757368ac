/** What every page of ours stands in: client, theme, language, notices, and what to say when something breaks. */
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './base.css';
import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Client } from '@/lib/client/client.ts';
import { LiveProvider, useAsk } from '@/lib/client/live.tsx';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import { createI18n, uiLanguage } from '@/lib/i18n/index.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { StoreGuard } from './store-trouble.tsx';
import { cssVariables, theme } from './theme.ts';

/** The theme lives in our settings; a frame may have no storage of its own. */
const noStorage: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

/** How long to hold back the first picture for the settings, ms, so that it doesn't flash in the wrong language. */
const PATIENCE = 250;

export function Portside({ client, children }: { client: Client; children: ReactNode }) {
  return (
    <LiveProvider client={client}>
      <Dressed>{children}</Dressed>
    </LiveProvider>
  );
}

function Dressed({ children }: { children: ReactNode }) {
  const settings = useAsk('settings.get', {});
  const { language, theme: wanted } = settings.data ?? DEFAULT_SETTINGS;
  const shown = uiLanguage(language);
  const [i18n] = useState(() => createI18n(shown));
  const [waited, setWaited] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    document.documentElement.lang = shown;
    if (i18n.language !== shown) i18n.changeLanguage(shown);
  }, [i18n, shown]);

  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={noStorage}
        defaultColorScheme="auto"
        {...(wanted === 'auto' ? {} : { forceColorScheme: wanted })}
      >
        <Notifications position="bottom-center" limit={3} autoClose={7000} containerWidth={360} />
        <ErrorBoundary>
          {settings.isPending && !waited ? null : (
            <div style={{ display: 'contents' }} data-portside-ready>
              <StoreGuard>{children}</StoreGuard>
            </div>
          )}
        </ErrorBoundary>
      </MantineProvider>
    </I18nextProvider>
  );
}
