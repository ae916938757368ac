/** Probes of channels: messages, storage, errors, reports, workers, history and the extension's own addresses. */
import type { Probe } from './page-types.ts';

export const CHANNEL_PROBES: readonly Probe[] = [
  { name: 'posted messages', run: () => window.hostile.heard.filter((line) => line.startsWith('trusted message')) },
  { name: 'broadcast channels', run: () => window.hostile.heard.filter((line) => line.startsWith('broadcast')) },
  { name: 'local and session storage', run: () => [{ ...localStorage }, { ...sessionStorage }] },
  { name: 'cookies', run: () => document.cookie },
  {
    name: 'databases',
    run: async () => (await indexedDB.databases()).map(({ name }) => name),
  },
  { name: 'caches', run: async () => caches.keys() },
  {
    name: 'service workers',
    run: async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  },
  {
    name: 'private file system',
    run: async () => {
      const root = await navigator.storage.getDirectory();
      const names: string[] = [];
      for await (const [name] of root as unknown as AsyncIterable<[string]>) names.push(name);
      return names;
    },
  },
  { name: 'shared locks', run: async () => navigator.locks.query() },
  {
    name: 'console, errors and rejections',
    run: () =>
      window.hostile.heard.filter((line) =>
        /^(trusted (error|unhandledrejection|rejection)|called (log|info|warn|error|debug))/.test(line),
      ),
  },
  {
    name: 'reports and policy violations',
    run: () => window.hostile.heard.filter((line) => /^(report|trusted securitypolicyviolation)/.test(line)),
  },
  {
    name: 'history and navigation',
    run: () => {
      const { navigation } = window as unknown as { navigation?: { entries(): { url: string; key: string }[] } };
      return [history.state, ...(navigation?.entries().map(({ url }) => url) ?? []), document.referrer];
    },
  },
  {
    name: 'runtime of the extension',
    run: () => {
      const { chrome, browser } = window as unknown as {
        chrome?: { runtime?: { id?: string; getManifest?(): unknown } };
        browser?: unknown;
      };
      return [browser, chrome?.runtime?.id, chrome?.runtime?.getManifest?.()];
    },
  },
  {
    name: 'print',
    run: () => {
      dispatchEvent(new Event('beforeprint'));
      const text = document.body.innerText;
      dispatchEvent(new Event('afterprint'));
      return [text, matchMedia('print').matches];
    },
  },
  {
    name: 'user activation and focus',
    run: () => [navigator.userActivation.isActive, document.hasFocus(), document.visibilityState],
  },
];
