/** The one place that talks to a vendor. What it answers never holds an address, a secret or a text. */
import { DAY, type Instant, SECOND } from '@/lib/domain/time.ts';
import { type ChannelWorld, type Failure, type Outcome, SENT } from '../../channel.ts';

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Undefined where the answer is no JSON. */
  readonly json: unknown;
  readonly headers: Headers;
}

/** What a vendor's own answer means; undefined leaves it to the status. */
type Reads = (answer: Answer) => Outcome | undefined;

interface Call {
  readonly url: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Bytes of an answer that are read; the longest that means anything is a few hundred. */
const MOST_READ = 64_000;
/** A vendor that says "not for a year" is asked again after a day. */
const LONGEST_REST = DAY;

export const failed = (
  result: 'stopped' | 'retry' | 'refused',
  failure: Failure,
  said: string | number = '',
): Outcome => ({
  result,
  failure,
  said: String(said),
});

/** Nothing for `wait` ms, at least a second and at most a day; not understood: `rest`. */
export function limited(now: Instant, wait: number | undefined, rest: number, said: string | number): Outcome {
  const known = wait !== undefined && Number.isFinite(wait) ? Math.min(Math.max(wait, SECOND), LONGEST_REST) : rest;
  return { result: 'limited', failure: 'rate', said: String(said), until: now + known };
}

/** Posts JSON once and says what became of it. Redirects are not followed: a message goes where it was said to go. */
export async function post(
  world: ChannelWorld,
  { url, body, headers }: Call,
  rest: number,
  reads: Reads,
): Promise<Outcome> {
  let answer: Answer;
  try {
    const response = await world.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: world.signal,
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      await response.body?.cancel();
      return failed('retry', 'redirect', response.status === 0 ? '' : `HTTP ${response.status}`);
    }
    const text = await beginningOf(response);
    answer = { status: response.status, text, json: jsonOf(text), headers: response.headers };
  } catch {
    // The browser's sentence may name the address, and an address is a key.
    return failed('retry', world.signal.aborted ? 'timeout' : 'network');
  }
  return reads(answer) ?? byStatus(answer, world.now(), rest);
}

async function beginningOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let read = 0; read < MOST_READ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.length;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What HTTP itself says (RFC 9110), for vendors and answers that say nothing of their own. */
function byStatus({ status, headers }: Answer, now: Instant, rest: number): Outcome {
  const said = `HTTP ${status}`;
  const wait = retryAfter(headers, now);
  if (status >= 200 && status < 300) return SENT;
  if (status === 429 || (status === 503 && wait !== undefined)) return limited(now, wait, rest, said);
  if (status === 401 || status === 403) return failed('stopped', 'forbidden', said);
  if (status === 404 || status === 410) return failed('stopped', 'address', said);
  if (status === 408 || status >= 500) return failed('retry', 'server', said);
  return failed('refused', status === 413 ? 'too_long' : 'rejected', said);
}

/** `Retry-After` in ms from now: seconds, or a date (RFC 9110, 10.2.3). */
export function retryAfter(headers: Headers, now: Instant): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const wait = /^\d+(\.\d+)?$/.test(value) ? Number(value) * SECOND : Date.parse(value) - now;
  return Number.isFinite(wait) ? wait : undefined;
}

/** What stands at a path of an answer, whatever was answered. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );

/** Shorter codes betray nothing of a key, and stand in many an address by chance. */
const TELLING = 6;

/** A vendor's code for people who mend things; nothing that may repeat what was entered. */
export function codeOf({ values }: Pick<ChannelWorld, 'values'>, code: unknown): string {
  const text = String(code ?? '');
  const entered = text.length >= TELLING && Object.values(values).some((value) => value.includes(text));
  return /^[\w.-]{1,40}$/.test(text) && !entered ? text : '';
}
