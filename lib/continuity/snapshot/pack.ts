/** Lines of text into gzipped bytes and back, a little at a time. */
import type { Bytes } from './format.ts';

/** Text that is handed on at once, UTF-16 code units. */
const TOGETHER = 65_536;
/** Packed bytes fed at once: a bomb makes at most a thousand times as much of them before it is counted. */
const SIP = 16_384;

/** The part of CompressionStream and DecompressionStream used here. */
interface Pair {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Bytes>;
}

/** What comes out at one end of a pair while `input` goes in at the other. */
async function* through({ readable, writable }: Pair, input: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  const writer = writable.getWriter();
  const reader = readable.getReader();
  let [stopped, over, wrong]: [boolean, boolean, unknown] = [false, false, undefined];
  const feeding = (async () => {
    for await (const bytes of input) {
      if (stopped) break;
      await writer.ready;
      await writer.write(bytes);
    }
    await (stopped ? writer.abort() : writer.close());
  })().catch((error) => {
    wrong ??= error;
    return writer.abort(error).catch(() => {});
  });
  try {
    for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read())
      yield value as Bytes;
    over = true;
  } catch (error) {
    over = true;
    await feeding;
    // Why the bytes ended says more than that they did.
    throw wrong ?? error;
  } finally {
    stopped = true;
    // Whoever stops early lets what was fed run out: Node 20 fails on a reader that is let go while bytes come.
    if (!over) for (let done = false; !done; ) ({ done } = await reader.read().catch(() => ({ done: true })));
  }
  await feeding;
  if (wrong) throw wrong;
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  let held = '';
  for await (const line of lines) {
    held += `${line}\n`;
    if (held.length < TOGETHER) continue;
    yield encoder.encode(held);
    held = '';
  }
  yield encoder.encode(held);
}

export const pack = (lines: AsyncIterable<string>): AsyncGenerator<Bytes> =>
  through(new CompressionStream('gzip') as Pair, encoded(lines));

async function* sips(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Bytes> {
  for await (const chunk of bytes)
    for (let from = 0; from < chunk.length; from += SIP) yield chunk.slice(from, from + SIP) as Bytes;
}

/** Unpacks. Little is unpacked before somebody asks for it, so that whoever counts can stop in time. */
export const unpack = (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Bytes> =>
  through(new DecompressionStream('gzip') as Pair, sips(bytes));

/** The lines of a text in bytes; one longer than `longest` code units throws `TooLong`. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let held: string[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    const rest = parts.pop() ?? '';
    for (const part of parts) {
      yield held.join('') + part;
      held = [];
      length = 0;
    }
    held.push(rest);
    length += rest.length;
    if (length > longest) throw new TooLong();
  }
  const last = held.join('') + decoder.decode();
  if (last !== '') yield last;
}

export class TooLong extends Error {
  override readonly name = 'TooLong';
}
