/**
 * Taught pages as a file that names who made it and cannot be changed on its way: signed with ECDSA (P-256, SHA-256),
 * which every browser Portside runs in has. Pure: keys and the crypto they are used with come in as arguments.
 */
import { canonical } from './canonical.ts';

/** A public key as its file carries it: an uncompressed point, base64. */
export type PublicKey = string;

export interface Signature {
  /** As the signer calls himself; the key, not the name, says who it was. */
  readonly name: string;
  readonly key: PublicKey;
  readonly value: string;
}

export interface TaughtFile {
  readonly portside: 'taught';
  readonly version: 1;
  readonly pages: readonly unknown[];
  readonly signature: Signature;
}

/** Who signed a file. */
export interface Signer {
  readonly name: string;
  readonly key: PublicKey;
  /** The key in a form that two people can compare: eight groups of four hex digits. */
  readonly print: string;
}

/**
 * Why a file is refused. `too-large`; `not-json`; `not-ours`: another kind of file; `newer`: made by a newer Portside;
 * `unsigned`; `tampered`: its signature is not of what it holds.
 */
export const FILE_PROBLEMS = ['too-large', 'not-json', 'not-ours', 'newer', 'unsigned', 'tampered'] as const;
export type TaughtFileProblem = (typeof FILE_PROBLEMS)[number];

/** Characters, and pages, of a file. */
export const LARGEST_FILE = 1_000_000;
export const MOST_PAGES = 200;
const LONGEST_NAME = 120;

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

export const base64 = (bytes: ArrayBuffer): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** What is signed: everything but the signature's value. */
const signed = (pages: readonly unknown[], name: string, key: PublicKey): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonical({ portside: 'taught', version: 1, pages, name, key })) as Uint8Array<ArrayBuffer>;

/** A key pair as it is kept: the private one as PKCS #8, both base64. */
export interface KeyPair {
  readonly key: PublicKey;
  readonly secret: string;
}

/** Made once by whoever shares. */
export async function makeKeys(subtle: SubtleCrypto): Promise<KeyPair> {
  const pair = await subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const [key, secret] = await Promise.all([
    subtle.exportKey('raw', pair.publicKey),
    subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { key: base64(key), secret: base64(secret) };
}

/** The text of a file of these pages. Throws for a secret that is no key. */
export async function writeFile(
  pages: readonly unknown[],
  name: string,
  { key, secret }: KeyPair,
  subtle: SubtleCrypto,
): Promise<string> {
  const by = name.slice(0, LONGEST_NAME);
  const own = await subtle.importKey('pkcs8', bytesOf(secret), CURVE, false, ['sign']);
  const value = base64(await subtle.sign(SIGNING, own, signed(pages, by, key)));
  const file: TaughtFile = { portside: 'taught', version: 1, pages, signature: { name: by, key, value } };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** The key in a form that two people can compare by reading it aloud. */
export async function printOf(key: PublicKey, subtle: SubtleCrypto): Promise<string> {
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytesOf(key)));
  const hex = Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/.{4}(?=.)/g, '$& ');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function signatureIn(value: unknown): Signature | undefined {
  if (!isRecord(value)) return undefined;
  const { name, key, value: bytes } = value;
  const texts = [name, key, bytes].every((text) => typeof text === 'string' && text.length <= 400);
  return texts ? { name: String(name), key: String(key), value: String(bytes) } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The pages of a file, unchecked (each must still pass its door), and who signed it; or why the file is refused. Never
 * throws.
 */
export async function readFile(
  text: string,
  subtle: SubtleCrypto,
): Promise<{ readonly pages: readonly unknown[]; readonly signer: Signer } | { readonly problem: TaughtFileProblem }> {
  if (text.length > LARGEST_FILE) return { problem: 'too-large' };
  const file = parsed(text.replace(/^\ufeff/, ''));
  if (file === undefined) return { problem: 'not-json' };
  if (!isRecord(file) || file.portside !== 'taught' || !Array.isArray(file.pages)) return { problem: 'not-ours' };
  if (file.version !== 1) return { problem: 'newer' };
  if (file.pages.length > MOST_PAGES) return { problem: 'too-large' };
  const signature = signatureIn(file.signature);
  if (!signature) return { problem: 'unsigned' };
  const { name, key, value } = signature;
  try {
    const own = await subtle.importKey('raw', bytesOf(key), CURVE, false, ['verify']);
    const holds = await subtle.verify(SIGNING, own, bytesOf(value), signed(file.pages, name, key));
    if (!holds) return { problem: 'tampered' };
    return { pages: file.pages, signer: { name, key, print: await printOf(key, subtle) } };
  } catch {
    // A key or a signature that is none.
    return { problem: 'tampered' };
  }
}
