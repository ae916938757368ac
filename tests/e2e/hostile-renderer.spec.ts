/** T7: the page agent's own world is taken over. It may report on its own page, and nothing else. */
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { agentWorld } from './hostile/agent-world.ts';
import { expectUntouched, held } from './hostile/snapshot.ts';
import { QUIET } from './hostile/stage.ts';
import { report } from './table.ts';

test.setTimeout(120_000);

/** Connects as `port` and asks; resolves with what came back, and whether the door was shut. Runs in the agent's world. */
const tryPort = (port: string, asks: readonly { name: string; data: unknown }[], wait = 1_500) => `
  new Promise((resolve) => {
    const port = chrome.runtime.connect({ name: ${JSON.stringify(port)} });
    const answers = {};
    let shut = false;
    const done = () => resolve({ shut, answers });
    port.onDisconnect.addListener(() => { shut = true; done(); });
    const asks = ${JSON.stringify(asks)};
    port.onMessage.addListener((message) => {
      if (message.t === 'push') return;
      answers[message.id] = message.t + ': ' + (message.message ?? JSON.stringify(message.data));
      if (Object.keys(answers).length === asks.length) { port.disconnect(); done(); }
    });
    for (const { name, data } of asks) port.postMessage({ t: 'ask', id: name, name, data });
    setTimeout(() => { port.disconnect(); done(); }, ${wait});
  })`;

interface Outcome {
  readonly shut: boolean;
  readonly answers: Readonly<Record<string, string>>;
}

const WISHES = [
  { name: 'queue.list', data: { filter: {}, limit: 50 } },
  { name: 'ticket.get', data: { id: 'amazon:na:message:1' } },
  { name: 'data.export', data: {} },
  { name: 'settings.get', data: {} },
  { name: 'settings.change', data: { change: { me: 'evil' } } },
  { name: 'data.deleteAll', data: { confirm: 'delete' } },
  { name: 'template.save', data: {} },
  { name: 'rule.replace', data: { rules: [] } },
  { name: 'reply.insert', data: { id: 'amazon:na:message:1', text: 'evil', draft: 'replace' } },
  { name: 'view.bind', data: { nonce: '0'.repeat(32) } },
  { name: 'composer.insert', data: {} },
  { name: 'toString', data: {} },
  { name: 'constructor', data: {} },
];

const aReading = (portal: string, id: string, text = 'forged') => ({
  portal,
  page: 'inbox',
  layout: 'forged',
  state: 'ready',
  locale: 'en',
  timeZone: 'UTC',
  missing: [],
  observations: [
    {
      type: 'ticket',
      kind: 'message',
      externalId: id,
      orderId: id,
      needsReply: true,
      missing: [],
      ways: {},
      messages: [{ direction: 'inbound', text, at: 1_700_000_000_000 }],
    },
  ],
});

test('a renderer that was taken over reads nothing, commands nothing, and writes for no other shop', async ({
  browserWith,
  view,
}) => {
  const page = await browserWith.context.newPage();
  await page.goto(QUIET.amazon);
  const world = await agentWorld(page, browserWith.extensionId);
  await view.bringToFront();
  const before = await held(view);

  const asView = (await world.run(tryPort('portside:view', WISHES))) as Outcome;
  expect(asView).toEqual({ shut: true, answers: {} });
  const asPage = (await world.run(tryPort('portside:page', WISHES))) as Outcome;
  for (const { name } of WISHES) expect(asPage.answers[name]).toBe(`refusal: Not allowed from here: ${name}`);

  const guesses = Array.from({ length: 40 }, (_, turn) => ({
    name: 'composer.expand',
    data: { shortcut: turn === 39 ? 'thanks' : `guess${turn}` },
  }));
  for (const guess of guesses) {
    const { answers } = (await world.run(tryPort('portside:page', [guess]))) as Outcome;
    expect(answers['composer.expand']).toBe('answer: {"state":"unknown"}');
  }
  report('isolation: a renderer taken over', { tried: 'shortcuts by guessing', asked: guesses.length, granted: 0 });

  const here = page.url();
  const lies = [
    { name: 'another portal', data: { url: here, reading: aReading('shopify', 'lie-1') } },
    {
      name: 'another shop',
      data: { url: 'https://sellercentral.amazon.de/messaging', reading: aReading('amazon', 'lie-2') },
    },
    { name: 'no portal', data: { url: 'https://example.com/', reading: aReading('amazon', 'lie-3') } },
    { name: 'ten megabytes', data: { url: here, reading: aReading('amazon', 'lie-4', 'x'.repeat(10_000_000)) } },
    { name: 'an unknown field', data: { url: here, reading: { ...aReading('amazon', 'lie-5'), store: 'other' } } },
  ];
  const said: Record<string, string> = {};
  for (const { name, data } of lies) {
    const { answers } = (await world.run(tryPort('portside:page', [{ name: 'page.read', data }], 8_000))) as Outcome;
    said[name] = answers['page.read'] ?? 'silence';
  }
  expect(said['ten megabytes']).toMatch(/^refusal: page.read: .*not as expected/);
  expect(said['an unknown field']).toMatch(/^refusal: page.read: .*not as expected/);
  await expectUntouched(view, before);
  report('isolation: a renderer taken over', { tried: 'view port', asked: WISHES.length, granted: 0 });
  report('isolation: a renderer taken over', { tried: 'page port, words of a view', asked: WISHES.length, granted: 0 });
  report('isolation: a renderer taken over', {
    tried: 'lies about shop, portal, size, shape',
    asked: lies.length,
    granted: 0,
  });
  await world.close();
});

test('a flood of reports from one tab keeps nobody else waiting', async ({ browserWith, view }) => {
  const page = await browserWith.context.newPage();
  await page.goto(QUIET.amazon);
  const world = await agentWorld(page, browserWith.extensionId);
  await view.bringToFront();
  const flood = 5_000;
  await world.run(`(() => {
    const reading = ${JSON.stringify(aReading('amazon', 'flood'))};
    window.flooded = { stored: 0, refused: 0 };
    const ports = Array.from({ length: 20 }, () => chrome.runtime.connect({ name: 'portside:page' }));
    for (const port of ports) port.onMessage.addListener(({ t }) => {
      if (t === 'answer') window.flooded.stored++;
      if (t === 'refusal') window.flooded.refused++;
    });
    for (let turn = 0; turn < ${flood}; turn++) {
      const id = 'flood-' + turn;
      const [seen] = reading.observations;
      const data = { url: location.href, reading: { ...reading, observations: [{ ...seen, externalId: id, orderId: id }] } };
      try { ports[turn % ports.length].postMessage({ t: 'ask', id, name: 'page.read', data }); } catch {}
    }
  })()`);
  let slowest = 0;
  for (let turn = 0; turn < 10; turn++) {
    const started = performance.now();
    await ask(view, 'queue.counts', {});
    slowest = Math.max(slowest, performance.now() - started);
  }
  const { stored, refused } = (await world.run('window.flooded')) as { stored: number; refused: number };
  expect(refused).toBeGreaterThan(stored);
  report('isolation: a flood of reports', {
    reports: flood,
    stored,
    refused,
    'slowest answer to a view, ms': Math.round(slowest),
  });
  // Two seconds are the promise on a quiet machine.
  expect(slowest).toBeLessThan(4_000);
  await world.close();
});
