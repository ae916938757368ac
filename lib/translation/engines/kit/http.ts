/** The one place that talks to an engine. What it throws never holds a key, an address or a text. */
import type { EngineTrouble } from '@/lib/domain/translation.ts';
import { EngineError, type EngineLimits, type EngineRequest, type EngineWorld } from '../../engine.ts';

export interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  /** Undefined where the answer is no JSON. */
  readonly json: unknown;
  readonly headers: Headers;
}

/** What an engine's own code means; undefined leaves it to the status. */
type TroubleOf = (answer: Answer) => EngineTrouble | undefined;

/** Sends one request and takes its JSON. Redirects are not followed: a key goes to the address entered only. */
export async function post(world: EngineWorld, call: Call, troubleOf: TroubleOf = () => undefined): Promise<Answer> {
  const answer = await send(world, call);
  const trouble = troubleOf(answer) ?? byStatus(answer.status);
  if (trouble) throw new EngineError(trouble, saidBy(world, answer), retryAfter(answer.headers, world.now()));
  if (answer.json === undefined) throw new EngineError('bad-answer', `HTTP ${answer.status}`);
  return answer;
}

async function send(world: EngineWorld, { url, headers, body }: Call): Promise<Answer> {
  try {
    const response = await world.fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: world.signal,
    });
    const text = await response.text();
    return { status: response.status, json: jsonOf(text), headers: response.headers };
  } catch {
    // The browser's sentence may name the address, and some have the key in theirs.
    const late = (world.signal.reason as Error | undefined)?.name === 'TimeoutError';
    throw world.signal.aborted && !late
      ? new EngineError('cancelled')
      : new EngineError('network', late ? 'timeout' : '');
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const BY_STATUS: Readonly<Record<number, EngineTrouble>> = {
  401: 'auth',
  402: 'quota',
  403: 'auth',
  408: 'network',
  413: 'too-long',
  414: 'too-long',
  429: 'rate',
};

const byStatus = (status: number): EngineTrouble | undefined => {
  if (status >= 200 && status < 300) return undefined;
  return BY_STATUS[status] ?? (status >= 500 ? 'server' : 'bad-answer');
};

/** `Retry-After` in ms from now: seconds, or a date (RFC 9110, 10.2.3). */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const after = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isFinite(after) ? Math.max(0, after) : undefined;
}

const CODE = /^[\w.-]{1,60}$/;

/** Status and code; a code that repeats what was entered is left out. */
function saidBy(world: EngineWorld, { status, json }: Answer): string {
  const code = String(at(json, 'error', 'status') ?? at(json, 'error', 'code') ?? at(json, 'error_code') ?? '');
  const entered = Object.values(world.values).some((value) => value.includes(code) || code.includes(value));
  return `HTTP ${status}${CODE.test(code) && !entered ? ` ${code}` : ''}`;
}

/** What stands at a path of an answer, whatever was answered. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );

/** The translations of an answer: as many as were asked for, and texts, or it is not what is documented. */
export function textsOf(list: unknown, asked: number, textOf: (entry: unknown) => unknown): string[] {
  const texts = Array.isArray(list) ? list.map(textOf) : [];
  if (texts.length !== asked || !texts.every((text) => typeof text === 'string')) throw new EngineError('bad-answer');
  return texts as string[];
}

/** Code points, which is what engines count. */
export const charactersOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + [...text].length, 0);

/** Refuses, before anything is sent, what the engine would refuse. */
export function mustFit({ texts: most, characters, bytes }: EngineLimits, { texts }: EngineRequest): void {
  const tooMany = texts.length > most || charactersOf(texts) > characters;
  if (tooMany || (bytes !== undefined && new TextEncoder().encode(texts.join('\n')).length > bytes))
    throw new EngineError('too-long');
}

/** An address without the slashes behind it. */
export const baseOf = (value: string | undefined, initial = ''): string =>
  (value || initial).trim().replace(/\/+$/, '');

export const JSON_BODY = { 'content-type': 'application/json' } as const;
export const FORM_BODY = { 'content-type': 'application/x-www-form-urlencoded' } as const;
