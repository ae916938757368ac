/** The chain: every line's hash holds the hash of the line before. WebCrypto only; works in a worker and in Node. */

/** JSON whose keys are in the order of the alphabet at every depth, so that equal things are equal texts. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** SHA-256 of a text's UTF-8, base64url. */
export async function sha256(text: string): Promise<string> {
  const hash = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64url(new Uint8Array(hash));
}

/** What a line says, as one hash: it stays when the line's row is purged. */
export const digestOf = (line: unknown): Promise<string> => sha256(canonical(line));

/** Before the first line: binds the chain to its name. */
export const rootOf = (chain: string): Promise<string> => sha256(`portside audit ${chain}`);

/** The hash after one more line. */
export const linked = (before: string, digest: string): Promise<string> => sha256(`${before}\n${digest}`);

/** The hash after these lines. */
export async function linkAll(before: string, digests: readonly string[]): Promise<string> {
  let head = before;
  for (const digest of digests) head = await linked(head, digest);
  return head;
}
