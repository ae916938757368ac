/** What a modified client sends, bare of everything that Portside would do for it. */
import { jetstream } from '@nats-io/jetstream';
import { headers, type Msg, type NatsConnection } from '@nats-io/nats-core';
import { TEAM_API } from '@/lib/sync/subjects.ts';

/** Generous: only where nothing answers is it waited for. */
const PATIENCE = 2000;

/** The number under which the server took it, or why it did not. */
export async function say(
  nc: NatsConnection,
  subject: string,
  text: string | Uint8Array = 'x',
  options: { readonly id?: string; readonly rollup?: true } = {},
): Promise<{ readonly seq: number; readonly duplicate: boolean } | { readonly refused: string }> {
  const head = headers();
  if (options.rollup) head.set('Nats-Rollup', 'all');
  try {
    const { seq, duplicate } = await jetstream(nc).publish(subject, text, {
      timeout: PATIENCE,
      headers: head,
      ...(options.id ? { msgID: options.id } : {}),
    });
    return { seq, duplicate };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * What the server's JetStream answers, asked both ways a device could try; why not, where it does not. `''`: asked
 * without a body, as single messages are by their subject.
 */
export async function ask(nc: NatsConnection, rest: string, body: unknown = {}): Promise<readonly string[]> {
  const text = body === '' ? '' : JSON.stringify(body);
  return Promise.all(
    [TEAM_API, '$JS.API'].map((prefix) =>
      nc.request(`${prefix}.${rest}`, text, { timeout: PATIENCE }).then(
        (answer) => answer.string(),
        (error) => `no answer: ${error instanceof Error ? error.message : error}`,
      ),
    ),
  );
}

/** Whether one of the answers is a yes. */
export const agreed = (answers: readonly string[]): boolean =>
  answers.some((answer) => answer.startsWith('{') && !answer.includes('"error"'));

export interface ReaderOrder {
  readonly stream: string;
  /** As it stands in the subject, and in the body if that differs. */
  readonly filter: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly deliver?: string;
}

let made = 0;
/** Asks for a reader whose messages go to `deliver`. */
export function makeReader(nc: NatsConnection, { stream, filter, body, deliver }: ReaderOrder) {
  const name = `hostile${++made}`;
  const config = { name, ack_policy: 'none', deliver_policy: 'all', filter_subject: filter, deliver_subject: deliver };
  return ask(nc, `CONSUMER.CREATE.${stream}.${name}.${filter}`, {
    stream_name: stream,
    config: { ...config, ...body },
  });
}

/** Collects what comes on a subject. */
export function hearing(nc: NatsConnection, subject: string) {
  const heard: Msg[] = [];
  nc.subscribe(subject, { callback: (error, message) => void (error || heard.push(message)) });
  return heard;
}
