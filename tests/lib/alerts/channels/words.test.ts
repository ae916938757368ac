/** Words of others in a message: never markup, a mention or a link, whatever they are, and never too long. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defused, escaped, withoutMarks, withoutTags } from '@/lib/alerts/channels/kit/escape.ts';
import { apart } from '@/lib/alerts/words.ts';
import type { ChannelKind } from '@/lib/domain/alert.ts';
import { HOSTILE } from '../../../hostile-words/index.ts';
import { NOW } from '../../support/make.ts';
import { aChannelWorld, aLetter, anAlert, send } from './vendor.ts';
import { SERVICES } from './vendors.ts';

const EVIL = [
  '<!channel> <!everyone|x> <@U123>',
  '<at id=all></at> <at user_id="all">all</at> <at>everyone</at>',
  '@all @所有人 @everyone <@all>',
  '[refund here](https://evil.example.com) ![x](https://evil.example.com/a.png)',
  '<a href="https://evil.example.com">x</a> <https://evil.example.com|x>',
  'https://evil.example.com www.evil.com evil.com/pay bank。com t.me/evil xn--e1a.xn--p1ai',
  '**bold** _it_ ~no~ `code` # head > quote || spoiler || $\\alpha$ \\* &lt;b&gt; &#91;x&#93;(y)',
  '/start /kick #tag </b><b>',
  '\u202eelif.exe\u2066x \u200b\ufeff<\u200b!channel>',
  '🔴'.repeat(400),
  '汉'.repeat(5_000),
  'e\u0301'.repeat(3_000),
];

/** What a service got for a letter in which everything that can be foreign is `words`. */
async function bodyOf(kind: ChannelKind, words: readonly string[], most = 1): Promise<string> {
  const service = SERVICES.find((one) => one.kind === kind);
  if (!service) throw new Error(kind);
  let body = '';
  const catching: typeof fetch = (_, init) => {
    body = String(init?.body);
    return Promise.resolve(new Response('ok'));
  };
  const alerts = Array.from({ length: most }, (_, at) => {
    const word = words[at % words.length] ?? '';
    return anAlert({
      id: `${at}`,
      kind: (['overdue', 'rule', 'handover', 'unassigned', 'near_limit', 'layout'] as const)[at % 6] ?? 'rule',
      market: word,
      url: `https://sellercentral.amazon.com/x?y=${encodeURIComponent(word.slice(0, 40).toWellFormed())}${word.slice(0, 20)}`,
      values: { rule: word, from: word, to: word, queue: word, reason: word, metric: word, page: word, assignee: word },
      buyer: { name: word, words: word },
    });
  });
  const letter = aLetter({ alerts, buyerData: true, shopName: () => words[0] });
  await send(kind, aChannelWorld(service.values, { fetch: catching }), letter);
  return body;
}

const json = (body: string) => JSON.parse(body) as Record<string, unknown>;
const LINK = /^https:\/\/sellercentral\.amazon\.com\/[^\s()<>[\]|"'`]*$/;

/** The service's own reading of its markup, as far as it can hurt: what may stand in a body, and nothing else. */
const SOUND: Readonly<Record<string, (body: string) => void>> = {
  dingtalk(body) {
    const { markdown, at } = json(body) as { markdown: { title: string; text: string }; at: object };
    expect(at).toEqual({ isAtAll: false });
    mustBeOursInMarkdown(markdown.text.replaceAll(/^### /gm, ''));
  },
  wecom(body) {
    mustBeOursInMarkdown((json(body).markdown as { content: string }).content.replaceAll(/^> /gm, ''));
  },
  feishu(body) {
    const { post } = json(body).content as { post: { zh_cn: { title: string; content: Record<string, string>[][] } } };
    for (const part of post.zh_cn.content.flat()) {
      expect(['text', 'a']).toContain(part.tag);
      expect(part.text).not.toMatch(/[<>@]/);
      if (part.tag === 'a') expect(part.href).toMatch(LINK);
    }
    expect(post.zh_cn.title).not.toMatch(/[<>@]/);
  },
  slack(body) {
    const { text, blocks } = json(body) as { text: string; blocks: { text: { text: string } }[] };
    for (const said of [text, ...blocks.map((one) => one.text.text)]) {
      const links = [...said.matchAll(/<([^<>]*)>/g)].map(([, inner = '']) => inner);
      for (const link of links)
        expect(link).toMatch(/^https:\/\/sellercentral\.amazon\.com\/[^|<>]*\|Open the ticket$/);
      const rest = said.replaceAll(/<[^<>]*>/g, '').replaceAll(/^\*[^*\n]+\*$/gm, '');
      expect(rest).not.toMatch(/[<>*_~`@]|&(?!amp;|lt;|gt;|quot;)/);
    }
    for (const one of blocks) expect(one.text.text.length).toBeLessThanOrEqual(3_000);
  },
  telegram(body) {
    const { text } = json(body) as { text: string };
    const tags = [...text.matchAll(/<[^<>]*>/g)].map(([tag]) => tag);
    for (const tag of tags)
      expect(tag).toMatch(/^(<\/?b>|<\/a>|<a href="https:\/\/sellercentral\.amazon\.com\/[^"<>]*">)$/);
    expect(text.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>@]|\/[A-Za-z]|#\w|&(?!amp;|lt;|gt;|quot;)/);
  },
  teams(body) {
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { type, text, url } = value as Record<string, unknown>;
      if (typeof type === 'string')
        expect(['message', 'AdaptiveCard', 'RichTextBlock', 'TextRun', 'Container', 'Action.OpenUrl']).toContain(type);
      if (typeof text === 'string') expect(text).not.toMatch(/[<>@]/);
      if (typeof url === 'string') expect(url).toMatch(LINK);
      for (const inner of Object.values(value)) walk(inner);
    };
    walk(json(body));
    expect(body).not.toContain('entities');
  },
  // JSON for a program: the buyer's words are there as data.
  webhook: (body) => expect(json(body)).toMatchObject({ version: 1 }),
};

/** Marks that are ours: bold lines, and links to the portal. */
function mustBeOursInMarkdown(text: string): void {
  const rest = text
    .replaceAll(/\[Open the ticket\]\(([^()\s]*)\)/g, (_, link: string) => {
      expect(link).toMatch(LINK);
      return '';
    })
    .replaceAll(/^\*\*[^*\n]*\*\*$/gm, '');
  expect(rest).not.toMatch(/[\\`*_~[\]<>&|$@]/);
}

/** What every app makes a link of by itself. */
const AUTOLINK = /[a-z]+:\/\/|www\.|[\w-]\.(com|net|org|me|example|exe|xn--)/i;
const ownLinks = /https:\/\/sellercentral\.amazon\.com[^\s"<>|)]*|http:\/\/adaptivecards\.io[^"]*/g;

describe.each(SERVICES.map(({ kind }, index) => [kind, index] as const))('%s', (kind, index) => {
  const sound = async (words: readonly string[], most?: number) => {
    const body = await bodyOf(kind, words, most);
    SOUND[kind]?.(body);
    if (kind !== 'webhook') expect(body.replaceAll(ownLinks, '')).not.toMatch(AUTOLINK);
    return body;
  };

  test('lets no evil name become markup, a mention or a link', async () => {
    for (const word of EVIL) await sound([word]);
    await sound(EVIL, 30);
  });

  test('nor any of the hostile words', async () => {
    // A seventh of them for each; all of them go through the escapes below.
    const words = HOSTILE.map(({ text }) => text).filter((_, at) => at % SERVICES.length === index);
    for (let at = 0; at < words.length; at += 6) await sound(words.slice(at, at + 6), 6);
  });

  test('nor anything at all, and keeps to the length that is documented', async () => {
    const most = { dingtalk: 5_000, wecom: 4_096, feishu: 20_000, slack: 40_000, telegram: 4_096, teams: 28_000 };
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(fc.constantFrom(...'<>[]()*_~`@#&|\\/.:!-'.split(''), 'a', 'com', ' ', '汉', '\u202e'), {
          maxLength: 300,
        })
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 25 }),
        async (words, count) => {
          const body = await sound(words, count);
          const limit = most[kind as keyof typeof most];
          if (limit === undefined) return;
          const said =
            kind === 'wecom'
              ? (json(body).markdown as { content: string }).content
              : kind === 'telegram'
                ? String(json(body).text)
                : body;
          expect(kind === 'telegram' ? said.length : Buffer.byteLength(said)).toBeLessThanOrEqual(limit);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test('a deadline that passed is said as passed, in every channel', async () => {
  expect(await bodyOf('slack', ['x'])).toContain('in 3 h 0 min');
  const late = aLetter({ alerts: [anAlert({ deadline: NOW - 90 * 60_000 })] });
  let body = '';
  const catching: typeof fetch = (_, init) => {
    body = String(init?.body);
    return Promise.resolve(new Response('ok'));
  };
  const slack = SERVICES.find(({ kind }) => kind === 'slack');
  await send('slack', aChannelWorld(slack?.values ?? {}, { fetch: catching }), late);
  expect(body).toContain('passed 1 h 30 min ago');
});

test('the escapes let none of the hostile words through', () => {
  for (const { text } of HOSTILE) {
    const line = apart(text, 10_000);
    expect(withoutMarks(line)).not.toMatch(/[\\`*_~[\]<>&|$@]|:\/\//);
    expect(withoutTags(line)).not.toMatch(/[<>@]|:\/\//);
    expect(escaped(defused(line))).not.toMatch(/[<>@]|&(?!amp;|lt;|gt;|quot;)|:\/\//);
    expect(defused(line)).not.toMatch(AUTOLINK);
  }
});

test('the escapes leave ordinary words as they are', () => {
  for (const text of [
    'Mira O’Neill-Smith',
    '王小明',
    'Bestellung 302-1234567, 3.50 € (2 Stück)!',
    'الطلب متأخر',
    '注文はまだです。いつ?',
  ])
    expect([withoutMarks(text), withoutTags(text), defused(text)]).toEqual([text, text, text]);
  expect(defused('пример.рф 例子.中国 bank。com')).toBe('пример(.)рф 例子(.)中国 bank(.)com');
  expect(defused('see shop.example.com or https://x.de')).toBe('see shop(.)example(.)com or https：//x(.)de');
});
