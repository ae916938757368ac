/** Lines of text into gzipped bytes and back, a little at a time. */
import type { Bytes } from './format.ts';

/** Text that is handed on at once, UTF-16 code units. */
const TOGETHER = 65_536;
/** Packed bytes fed at once: a bomb makes at most a thousand times as much of them before it is counted. */
const SIP = 16_384;

export async function* pack(lines: AsyncIterable<string>): AsyncGenerator<Bytes> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  const writing = (async () => {
    let held = '';
    for await (const line of lines) {
      held += `${line}\n`;
      if (held.length < TOGETHER) continue;
      await writer.ready;
      await writer.write(encoder.encode(held));
      held = '';
    }
    await writer.write(encoder.encode(held));
    await writer.close();
  })();
  // Whoever reads hears of it.
  writing.catch((error) => writer.abort(error).catch(() => {}));
  yield* chunksOf(readable);
  await writing;
}

/** A stream as chunks; whoever stops early lets go of it. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  try {
    for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read())
      yield value as Bytes;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function* sips(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Bytes> {
  for await (const chunk of bytes)
    for (let from = 0; from < chunk.length; from += SIP) yield chunk.slice(from, from + SIP) as Bytes;
}

/** Unpacks. Nothing is unpacked before somebody asks for it, so that whoever counts can stop in time. */
export async function* unpack(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Bytes> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const writing = (async () => {
    for await (const sip of sips(bytes)) {
      await writer.ready;
      await writer.write(sip);
    }
    await writer.close();
  })();
  let wrong: unknown;
  writing.catch((error) => {
    wrong = error;
    return writer.abort(error).catch(() => {});
  });
  try {
    yield* chunksOf(readable);
  } catch (error) {
    // Why the bytes ended says more than that they did.
    throw wrong ?? error;
  }
  await writing;
}

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
