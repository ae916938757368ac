import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

const pageAgent = (file: string): string => fileURLToPath(new URL(`lib/page-agent/${file}`, import.meta.url));

/**
 * Nothing from elsewhere, no eval; style attributes are needed by the UI kit's positioning. The background alone may
 * connect, to translation engines, alert channels and a team's server that a person set up; a manifest cannot name addresses entered
 * later, so any encrypted one is let through here, and the host permission asked for on a click decides. Plain text only to
 * this machine.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:* wss: ws://localhost:* ws://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Page agents use three calls of `browser.runtime` that are alike in every browser, and of WXT's context one thing: so
 * they go without the polyfill and with a context of their own, an eighth of their size. Every other entry point gets
 * the polyfill from the WXT module.
 */
const lightPages: Plugin = {
  name: 'portside:light-pages',
  enforce: 'pre',
  config: ({ build }) => {
    const { entry } = build?.lib || {};
    return String(entry).includes('content-script')
      ? {
          resolve: {
            alias: {
              'webextension-polyfill': pageAgent('native-browser.ts'),
              'wxt/utils/content-script-context': pageAgent('context.ts'),
            },
          },
        }
      : undefined;
  },
};

const packed = (code: string): number => gzipSync(code, { level: 9 }).length;

/** What runs in portals' pages is read by every page anew: a second minifier often takes another fiftieth off it. */
async function minifyAgain(outDir: string): Promise<void> {
  const scripts = async (folder: string, end: string) =>
    (await readdir(folder)).filter((file) => file.endsWith(end)).map((file) => join(folder, file));
  const files = [...(await scripts(join(outDir, 'content-scripts'), '.js')), ...(await scripts(outDir, '-helper.js'))];
  for (const file of files) {
    let best = await readFile(file, 'utf8');
    // Over what the last time made; which of the two is shorter differs from file to file.
    for (const hoist_funs of [false, true, false, true]) {
      const { code = best } = await minify(best, {
        ecma: 2020,
        compress: { passes: 3, unsafe_arrows: true, pure_getters: true, keep_fargs: false, inline: 1, hoist_funs },
      });
      if (packed(code) < packed(best)) best = code;
    }
    await writeFile(file, best);
  }
}

/**
 * React's way from a string to markup, taken out: what asks for it (only the UI kit's style elements do) gets text.
 * Firefox's linter warns of `innerHTML` wherever it stands; without it nothing is left to warn of.
 */
const noMarkupFromStrings: Plugin = {
  name: 'portside:no-markup-from-strings',
  transform(code, id) {
    if (!/react-dom-client\.(production|development)\.js/.test(id)) return undefined;
    const parts = code.split('domElement.innerHTML = key');
    if (parts.length === 1) this.error('React sets innerHTML in other words now; see portside:no-markup-from-strings');
    return parts.join('domElement.textContent = key');
  },
};

/** Views connect nowhere: a page of ours that were ever made to run something could send nothing. */
const viewsStayHome: Plugin = {
  name: 'portside:views-stay-home',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'self'" },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  publicDir: 'components/public',
  manifestVersion: 3,
  // Extension pages load from disk: one file a page beats many; size budgets stand in tests/run/sizes.mjs.
  vite: () => ({ build: { chunkSizeWarningLimit: 1_500 }, plugins: [lightPages, noMarkupFromStrings, viewsStayHome] }),
  alias: { '@': fileURLToPath(new URL('.', import.meta.url)) },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // What each is for: storage (passes for frames), unlimitedStorage (the ticket store is never evicted),
    // alarms (deadlines), scripting (a page agent for tabs opened before an update), sidePanel, offscreen (Chrome's
    // workers can neither sound nor give a file an address: a page for the tone of an alert and for snapshots; without a
    // warning at installation).
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    // Asked for on a click: alerts of the desktop's own; snapshots into the downloads folder.
    optional_permissions: ['notifications', 'downloads'],
    // Asked for on a click in a page of ours, one portal or one address at a time: the portals a person switches on (the
    // hook below names them), the translation engines and alert channels they set up, and portals they add themselves.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    content_security_policy: { extension_pages: POLICY },
    incognito: 'not_allowed',
    action: { default_title: 'Portside' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+P' } },
      lock: { description: '__MSG_lock__' },
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
              // The first that knows `data_collection_permissions` everywhere.
              strict_min_version: '142.0',
              // Messages go to a translation engine only where a person set one up and agreed.
              data_collection_permissions: { required: ['none'], optional: ['personalCommunications'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          side_panel: { default_path: 'sidebar.html' },
        }),
  }),
  hooks: {
    'build:done': async ({ config }) => {
      if (config.command === 'build') await minifyAgain(config.outDir);
    },
    // WXT names the addresses of page agents as host permissions. An installed Portside has none: each portal is
    // switched on by a person, and the background registers its page agents then (`lib/background/portals/`).
    'build:manifestGenerated': (wxt, manifest) => {
      const named: readonly string[] = manifest.host_permissions ?? [];
      const matches = [...new Set(named.map((pattern) => `${new URL(pattern).origin}/*`))];
      if (wxt.config.command === 'build') delete manifest.host_permissions;
      delete manifest.content_scripts;
      const optional: string[] = manifest.optional_host_permissions ?? [];
      manifest.optional_host_permissions = [...matches, ...optional];
      if (wxt.config.browser === 'firefox') return;
      // Which sites people add to be taught no manifest can say. The frame's address changes with every start of the
      // browser and is told to no page; a page that frames it all the same gets nothing without a pass.
      manifest.web_accessible_resources = [
        { resources: ['sidebar.html'], matches: ['https://*/*'], use_dynamic_url: true },
      ];
    },
  },
});
