import type { RecordedText, Recording } from '@/lib/protocol.ts';

const KINDS = ['text', 'attribute', 'typed', 'address', 'name'] as const;

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';
const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function isReplaced(value: unknown): value is RecordedText {
  const { before, after, as, times } = fieldsOf(value);
  return isText(before) && isText(after) && KINDS.some((kind) => kind === as) && isCount(times);
}

const isKept = (value: unknown): value is readonly [string, number] =>
  Array.isArray(value) && isText(value[0]) && isCount(value[1]);

/** A recording as the page's helper wrote it; undefined where it is not one, since pages are no place to trust. */
export function parseRecording(text: string): Recording | undefined {
  try {
    const { html, head, replaced, kept, dropped, frames, roots, cut } = fieldsOf(JSON.parse(text));
    const { portal, page } = fieldsOf(head);
    if (!isText(html) || !isText(portal) || !isText(page)) return undefined;
    if (!Array.isArray(replaced) || !replaced.every(isReplaced) || !Array.isArray(kept) || !kept.every(isKept))
      return undefined;
    if (!isCount(dropped) || !isCount(frames) || !isCount(roots) || typeof cut !== 'boolean') return undefined;
    return { html, head: { portal, page }, replaced, kept, dropped, frames, roots, cut };
  } catch {
    return undefined;
  }
}
