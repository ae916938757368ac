import type { Bytes } from './format.ts';

/** A piece that is summed at once, bytes. */
const PIECE = 1_048_576;

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/**
 * SHA-256 over the header's core and the SHA-256 of each mebibyte of the body, as bytes flow by: the platform's own
 * digest takes only what is in memory as a whole.
 */
export class Sum {
  #pieces: Bytes[] = [];
  #left: Bytes = new Uint8Array(PIECE);
  #filled = 0;
  bytes = 0;

  async add(bytes: Uint8Array): Promise<void> {
    this.bytes += bytes.length;
    for (let from = 0; from < bytes.length; ) {
      const part = bytes.subarray(from, from + PIECE - this.#filled);
      this.#left.set(part, this.#filled);
      this.#filled += part.length;
      from += part.length;
      if (this.#filled === PIECE) await this.#close();
    }
  }

  async #close(): Promise<void> {
    this.#pieces.push(await sha256(this.#left.slice(0, this.#filled)));
    this.#filled = 0;
  }

  /** `core` is what `coreOf` says of the header, and the counts. Ends the sum. */
  async end(core: string): Promise<string> {
    if (this.#filled > 0) await this.#close();
    const head = await sha256(new TextEncoder().encode(core));
    const all = new Uint8Array(32 * (this.#pieces.length + 1));
    [head, ...this.#pieces].forEach((piece, index) => {
      all.set(piece, 32 * index);
    });
    return hex(await sha256(all));
  }
}
