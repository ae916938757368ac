import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const nativeBrowser = fileURLToPath(new URL('lib/page-agent/native-browser.ts', import.meta.url));

/** Nothing from elsewhere, no eval; style attributes are needed by the UI kit's positioning. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Page agents use three calls of `browser.runtime` that are alike in every browser, so they go without the polyfill:
 * a tenth of their size. Every other context gets it from the WXT module.
 */
const nativeBrowserInPages: Plugin = {
  name: 'portside:native-browser-in-pages',
  enforce: 'pre',
  config: ({ build }) => {
    const { entry } = build?.lib || {};
    return String(entry).includes('content-script')
      ? { resolve: { alias: { 'webextension-polyfill': nativeBrowser } } }
      : undefined;
  },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  publicDir: 'components/public',
  manifestVersion: 3,
  // Extension pages load from disk: one file a page beats many; size budgets stand in tests/run/sizes.mjs.
  vite: () => ({ build: { chunkSizeWarningLimit: 1_500 }, plugins: [nativeBrowserInPages] }),
  alias: { '@': fileURLToPath(new URL('.', import.meta.url)) },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // What each is for: storage (passes for frames), unlimitedStorage (the ticket store is never evicted),
    // alarms (deadlines), scripting (a page agent for tabs opened before an update), sidePanel.
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['notifications'],
    content_security_policy: { extension_pages: POLICY },
    incognito: 'not_allowed',
    action: { default_title: 'Portside' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+K' } } }
        : { 'toggle-sidebar': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_toggle__' } }),
    },
    ...(browser === 'firefox'
      ? {
          sidebar_action: { default_panel: 'sidebar.html', default_title: 'Portside', open_at_install: false },
          browser_specific_settings: {
            gecko: {
              id: 'portside@portside.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          side_panel: { default_path: 'sidebar.html' },
        }),
  }),
  hooks: {
    // Host permissions follow from the portals the page agents name; nothing else may be asked for up front.
    'build:manifestGenerated': (wxt, manifest) => {
      const named = (manifest.content_scripts ?? []).flatMap((script) => script.matches ?? []);
      const matches = [...new Set(named.map((pattern) => `${new URL(pattern).origin}/*`))];
      manifest.host_permissions = matches;
      if (wxt.config.browser === 'firefox') return;
      manifest.web_accessible_resources = [{ resources: ['sidebar.html'], matches, use_dynamic_url: true }];
    },
  },
});
