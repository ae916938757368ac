import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { aThread, openThread } from './journeys.ts';
import { rebuild, rehashed } from './rebuilt.ts';

test(`try`, async ({ lab, browserWith, view }) => {
  const { context } = browserWith;
  await rebuild(context, lab, 'https://inbox.shopify.com/**', rehashed);
  const page = await context.newPage();
  page.on('console', (m) => console.log('page:', m.text()));
  page.on('pageerror', (m) => console.log('pageerror:', m.message, m.stack));
  (await browserWith.worker()).on('console', (m) => console.log('worker:', m.text()));
  const session = await context.newCDPSession(page);
  session.on('Runtime.exceptionThrown', (e) => console.log('EXC', JSON.stringify(e.exceptionDetails).slice(0, 1500)));
  await session.send('Runtime.enable');
  await openThread(page, aThread(lab, 'shopify'));
  await page.waitForTimeout(3000);
  await view.bringToFront();
  const t0 = Date.now();
  for (const name of ['repair.begin', 'repair.state'] as const) {
    const said = await Promise.race([
      ask(view, name, {}).then((x) => JSON.stringify(x).slice(0, 3000), (e) => `ERR ${e.message}`),
      new Promise((r) => setTimeout(() => r('HANG'), 25000)),
    ]);
    console.log(name, Date.now() - t0, said);
  }
  expect(1).toBe(1);
});
