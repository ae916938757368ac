/**
 * What each built extension may do, held against what was agreed (`tests/manifests/`). Runs with the browser tests
 * because only then are the manifests built; no browser is started.
 */
import { expect, test } from 'playwright/test';
import { agree, agreedManifest, BROWSERS, builtManifest, differences, factsOf, isBuilt } from '../manifests/shown.ts';
import { report } from './table.ts';

/** How a change is agreed to: run once with this set, and commit what it wrote with the reason in the message. */
const AGREE = 'PORTSIDE_AGREE';

for (const browser of BROWSERS) {
  test(`${browser}: no permission, host, resource, command or policy that was not agreed to`, () => {
    test.skip(!isBuilt(browser), `not built here: npm run build writes .output/${browser}-mv3`);
    const manifest = builtManifest(browser);
    if (process.env[AGREE]) agree(browser, manifest);
    const news = differences(agreedManifest(browser), manifest);
    const how = `The ${browser} extension asks for something else than was agreed. If that is meant: \`npm run build && ${AGREE}=1 npm run e2e manifests\`, and commit tests/manifests/${browser}.json with the reason.`;
    report('manifests', { browser, facts: factsOf(manifest).length, not_agreed: news.length });
    expect(news, `${how}\n${news.join('\n')}\n`).toEqual([]);
  });

  test(`${browser}: what must never be there is not`, () => {
    test.skip(!isBuilt(browser), `not built here: npm run build writes .output/${browser}-mv3`);
    const facts = factsOf(builtManifest(browser));
    // Plain HTTP is asked for on this machine only (a translation server or model of one's own).
    const never = facts.filter((fact) =>
      /^permissions.*"downloads"|^externally_connectable|^host_permissions|^content_scripts|<all_urls>|"(\*|http):\/\/(?!(localhost|127\.0\.0\.1)\/\*")|unsafe-eval|wasm|"(cookies|webRequest|debugger|tabs|history|clipboardRead|nativeMessaging|management)"/.test(
        fact,
      ),
    );
    expect(never).toEqual([]);
    expect(facts).toContain('incognito = "not_allowed"');
    expect(facts.find((fact) => fact.startsWith('content_security_policy.extension_pages'))).toContain(
      "default-src 'none'; script-src 'self'",
    );
  });
}
