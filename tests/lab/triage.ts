/** Triage over JSON lines: what the extension would make of each message as the newest of its conversation. */
import { DEFAULT_SETTINGS } from '@/lib/domain/settings.ts';
import type { Instant } from '@/lib/domain/time.ts';
import { MESSAGE_FLAGS, PORTALS, type PortalId } from '@/lib/domain/vocabulary.ts';
import { assess } from '@/lib/triage/assess.ts';

export interface Line {
  readonly id: string;
  readonly text: string;
  readonly portal: PortalId;
}

/** A sentence where the line is not one. */
export function parseLine(line: string): Line | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'is not JSON';
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return 'is not an object';
  const { id, text, portal }: Partial<Record<keyof Line, unknown>> = json;
  if (typeof id !== 'string' && typeof id !== 'number') return 'has no "id"';
  if (typeof text !== 'string') return 'has no "text"';
  const known = PORTALS.find((one) => one === portal);
  return known ? { id: String(id), text, portal: known } : `has no "portal" (${PORTALS.join(', ')})`;
}

export function triage({ id, text, portal }: Line, now: Instant) {
  const { language, intent, confidence, flags, severity } = assess({
    observed: {
      portal,
      store: 'lab',
      kind: 'message',
      externalId: id,
      fulfilment: 'unknown',
      last: { direction: 'inbound', text, at: now },
      messageCount: 1,
      firstSeenAt: now,
      changedAt: now,
      missing: [],
    },
    decided: { notes: [] },
    messages: [],
    settings: DEFAULT_SETTINGS,
    now,
  });
  // A line shows no ticket: only what the message itself says is flagged.
  const seen = MESSAGE_FLAGS.filter((known) => flags.some(({ flag }) => flag === known));
  return { id, lang: language, intent, confidence, flags: seen, severity };
}

export interface TriagedLines {
  readonly lines: readonly object[];
  /** One sentence a bad line, with its number, from 1. */
  readonly errors: readonly string[];
}

/** Empty lines are skipped; a bad one keeps no other from being triaged. */
export function triageLines(ndjson: string, now: Instant = Date.now()): TriagedLines {
  const lines: object[] = [];
  const errors: string[] = [];
  ndjson.split(/\r?\n/).forEach((raw, index) => {
    if (raw.trim() === '') return;
    const line = parseLine(raw);
    if (typeof line === 'string') errors.push(`Line ${index + 1} ${line}.`);
    else lines.push(triage(line, now));
  });
  return { lines, errors };
}
