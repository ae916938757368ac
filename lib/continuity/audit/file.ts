/** The record as a file of JSON lines that says of itself whether it is whole. Pure but for hashing. */
import type { Instant } from '@/lib/domain/time.ts';
import { canonical, digestOf, linked, rootOf } from './chain.ts';
import type { AuditLine } from './line.ts';

/**
 * A line as it is written: what it says, or where its row was purged the hash of what it said. `digest`: what the chain
 * holds of it; where the row says otherwise by now, the file breaks there.
 */
export type Written = { readonly line: AuditLine; readonly digest?: string } | { readonly gone: string };

/** Rises when older code can no longer read a file. */
const VERSION = 1;

/** Why a file is not whole; `line` counts from 1. */
export type FileFault =
  | 'not-audit'
  | 'too-new'
  | 'not-json'
  | 'order'
  | 'hash'
  | 'end'
  | 'count'
  | 'after-the-end'
  | 'not-the-same';

export type Verified =
  | { readonly ok: true; readonly count: number; readonly head: string; readonly at: Instant }
  | { readonly ok: false; readonly line: number; readonly fault: FileFault };

/** The text of a file. Lines in the order of the chain. */
export async function writeAudit(chain: string, lines: readonly Written[], at: Instant): Promise<string> {
  const texts = [canonical({ portside: 'audit', v: VERSION, chain })];
  let head = await rootOf(chain);
  let n = 0;
  for (const written of lines) {
    n++;
    const said = 'gone' in written ? { gone: written.gone } : { line: written.line };
    head = await linked(head, 'gone' in written ? written.gone : (written.digest ?? (await digestOf(written.line))));
    texts.push(canonical({ n, ...said, hash: head }));
  }
  const end = { count: n, head, at };
  texts.push(canonical({ end, hash: await digestOf(end) }));
  return `${texts.join('\n')}\n`;
}

const record = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return record(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const bad = (line: number, fault: FileFault): Verified => ({ ok: false, line, fault });

/** What a written line weighs in the chain; undefined where it says nothing that could be one. */
async function weightOf(row: Readonly<Record<string, unknown>>): Promise<string | undefined> {
  if (typeof row.gone === 'string' && row.line === undefined) return row.gone;
  const line = record(row.line);
  return line && row.gone === undefined ? digestOf(line) : undefined;
}

/**
 * Whether every line is as it was written, none lacks, none was put in and none stands elsewhere. A line must also be
 * spelled as we spell it, so that not one character can change unseen. `older`: a file of the same record written
 * before; its lines must all be in this one.
 */
export async function verifyAudit(text: string, older?: string): Promise<Verified> {
  const texts = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n');
  const header = parsed(texts[0] ?? '');
  if (header?.portside !== 'audit' || typeof header.chain !== 'string') return bad(1, 'not-audit');
  if (header.v !== VERSION) return bad(1, 'too-new');
  if (canonical(header) !== texts[0] || Object.keys(header).length !== 3) return bad(1, 'hash');
  let head = await rootOf(header.chain);
  let n = 0;
  for (const [index, one] of texts.entries()) {
    if (index === 0) continue;
    const at = index + 1;
    const row = parsed(one);
    if (!row) return bad(at, 'not-json');
    if (canonical(row) !== one) return bad(at, 'hash');
    if (row.end !== undefined) {
      if (index !== texts.length - 1) return bad(at + 1, 'after-the-end');
      const whole = await ending(row, n, head, at);
      return whole.ok && older !== undefined ? contains(texts, older, whole) : whole;
    }
    if (row.n !== n + 1) return bad(at, 'order');
    const weight = await weightOf(row);
    if (weight === undefined) return bad(at, 'hash');
    head = await linked(head, weight);
    if (row.hash !== head || Object.keys(row).length !== 3) return bad(at, 'hash');
    n++;
  }
  return bad(texts.length + 1, 'end');
}

async function ending(row: Readonly<Record<string, unknown>>, n: number, head: string, at: number): Promise<Verified> {
  const end = record(row.end);
  if (!end || typeof end.at !== 'number' || row.hash !== (await digestOf(end))) return bad(at, 'hash');
  if (end.count !== n) return bad(at, 'count');
  return end.head === head ? { ok: true, count: n, head, at: end.at } : bad(at, 'hash');
}

/** Rows purged since the older file was written stand in the newer one as hashes: the hashes of lines must agree. */
async function contains(texts: readonly string[], older: string, whole: Verified): Promise<Verified> {
  const before = await verifyAudit(older);
  if (!before.ok) return before;
  const old = older.split('\n');
  if (old[0] !== texts[0]) return bad(1, 'not-the-same');
  for (let n = 1; n <= before.count; n++)
    if (parsed(old[n] ?? '')?.hash !== parsed(texts[n] ?? '')?.hash) return bad(n + 1, 'not-the-same');
  return whole;
}
