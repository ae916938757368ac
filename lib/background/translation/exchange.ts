import { REFUSALS } from '@/lib/domain/refusal.ts';
import type { MemoryEntry } from '@/lib/domain/translation.ts';
import type { MemoryFormat } from '@/lib/protocol/translation.ts';
import type { Store } from '@/lib/store/store.ts';
import { type ReadFile, readMemoryFile, toJson, toTmx } from '@/lib/translation/exchange.ts';
import { keep } from './memory.ts';

/** Entries written in one commit. */
const STEP = 500;

export async function exportMemory(store: Store, format: MemoryFormat): Promise<string> {
  const entries: MemoryEntry[] = await store.translations.toArray();
  return format === 'tmx' ? toTmx(entries) : toJson(entries);
}

/** Takes a file in; what a person wrote here before is not overwritten by an engine's in the file. */
export async function importMemory(store: Store, text: string, now: number) {
  let file: ReadFile;
  try {
    file = readMemoryFile(text);
  } catch {
    throw new Error(REFUSALS.notAMemory);
  }
  const { entries, skipped } = file;
  let added = 0;
  // Each step a moment of its own: the list of entries goes by the time of their last use.
  for (let at = 0; at < entries.length; at += STEP)
    added += await keep(store, entries.slice(at, at + STEP), now - at / STEP);
  return { added, known: entries.length - added, skipped };
}
