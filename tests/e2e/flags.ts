/** How Chromium is started by the tests. */
/**
 * Of a switch given twice the last one counts, so this repeats what Playwright switches off itself. The browser's own
 * address bar draws pages of its own, which cost a fifth of each start.
 */
const OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

/** How every browser of the tests is started, with or without an extension. */
export const flags = (locale: string, headless: boolean): string[] => [
  ...(headless ? ['--headless=new'] : []),
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  // Nothing but the lab's routes may answer: names resolve nowhere.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${OFF.join(',')}`,
  `--lang=${locale}`,
];
