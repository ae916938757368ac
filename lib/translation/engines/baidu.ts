import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EngineTrouble } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';
import { defineEngine, EngineError } from '../engine.ts';
import { at, baseOf, charactersOf, FORM_BODY, mustFit, post } from './kit/http.ts';

const ADDRESS = 'https://fanyi-api.baidu.com';
/** 6,000 bytes a request, one request a second in the standard edition. https://fanyi-api.baidu.com/doc/21 */
const LIMITS = { texts: 50, characters: 6_000, bytes: 6_000, perSecond: 1 } as const;

const CODES: Readonly<Record<Language, string>> = {
  en: 'en',
  de: 'de',
  fr: 'fra',
  es: 'spa',
  it: 'it',
  nl: 'nl',
  pl: 'pl',
  sv: 'swe',
  pt: 'pt',
  ja: 'jp',
  ko: 'kor',
  zh: 'zh',
  th: 'th',
  vi: 'vie',
  tr: 'tr',
  ar: 'ara',
  id: 'id',
};

/** Errors come with status 200. https://fanyi-api.baidu.com/doc/21 (错误码列表) */
const TROUBLES: Readonly<Record<string, EngineTrouble>> = {
  52001: 'server', // timed out there
  52002: 'server',
  52003: 'auth', // no such appid, or the service is not opened for it
  54000: 'bad-answer', // a field is missing
  54001: 'auth', // wrong signature: the secret is wrong
  54003: 'rate',
  54004: 'quota', // the account's balance
  54005: 'rate', // long texts too often: wait 3 s
  58000: 'auth', // not from this IP address
  58001: 'unsupported',
  58002: 'auth', // the service was closed
  90107: 'auth', // the identification was not passed or has run out
};
const LONG_TEXTS = '54005';
const LONG_TEXTS_WAIT = 3_000;

/** Baidu Translate (百度翻译开放平台): an appid and a secret that signs each request. */
export default defineEngine({
  id: 'baidu',
  fields: [
    { id: 'appid', secret: false, required: true },
    { id: 'secret', secret: true, required: true },
    { id: 'address', secret: false, required: false, initial: ADDRESS, kind: 'address' },
  ],
  limits: LIMITS,
  can: (from, to) => from !== to,
  async translate(world, request) {
    mustFit(LIMITS, request);
    const { texts, from, to } = request;
    const { appid = '', secret = '' } = world.values;
    // One text a line; a text of several lines is several, and empty ones are not sent.
    const lines = texts.map((text) => text.split('\n'));
    const said = lines.flat().filter((line) => line.trim() !== '');
    if (said.length === 0) return { texts, characters: 0 };
    const q = said.join('\n');
    const salt = String(world.now());
    const sign = bytesToHex(md5(utf8ToBytes(appid + q + salt + secret)));
    const { json } = await post(
      world,
      {
        url: `${baseOf(world.values.address, ADDRESS)}/api/trans/vip/translate`,
        headers: FORM_BODY,
        body: new URLSearchParams({ q, from: CODES[from], to: CODES[to], appid, salt, sign }).toString(),
      },
      (answer) => {
        const code = String(at(answer.json, 'error_code') ?? '');
        if (code === LONG_TEXTS) throw new EngineError('rate', code, LONG_TEXTS_WAIT);
        return code === '' || code === '52000' ? undefined : (TROUBLES[code] ?? 'server');
      },
    );
    const rows = at(json, 'trans_result');
    const answers = (Array.isArray(rows) ? rows : []).map((row) => at(row, 'dst'));
    if (answers.length !== said.length || !answers.every((text) => typeof text === 'string'))
      throw new EngineError('bad-answer');
    const next = answers.values();
    const answered = lines.map((of) =>
      of.map((line) => (line.trim() === '' ? line : String(next.next().value))).join('\n'),
    );
    return { texts: answered, characters: charactersOf([q]) };
  },
});
