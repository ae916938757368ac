/** Size budgets of what the browser loads, gzip, kB. The page agents' is the promise of design.md. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BUDGETS = {
  'content-scripts/amazon.js': 30,
  'content-scripts/amazon-messages.js': 30,
  'content-scripts/amazon-orders.js': 30,
  'content-scripts/amazon-seldom.js': 30,
  'content-scripts/shopify.js': 30,
  'content-scripts/shopify-inbox.js': 30,
  'content-scripts/tiktok.js': 30,
  'content-scripts/tiktok-chat.js': 30,
  'content-scripts/generic.js': 30,
  'composer-helper.js': 30,
  'taught-helper.js': 30,
  'repair-helper.js': 30,
  'record-helper.js': 30,
  'record-words.js': 30,
  'background.js': 1_000,
};

/** One line a file; `ok` says whether all keep their budget. */
export function sizes(folder) {
  const rows = Object.entries(BUDGETS).map(([file, budget]) => {
    const path = join(folder, file);
    const size = existsSync(path) ? gzipSync(readFileSync(path), { level: 9 }).length / 1024 : Number.POSITIVE_INFINITY;
    return { file, size, budget, ok: size <= budget };
  });
  const lines = rows.map(
    ({ file, size, budget, ok }) => `${ok ? ' ' : '\u2717'} ${file}: ${size.toFixed(1)} of ${budget} kB gzip`,
  );
  return { ok: rows.every(({ ok }) => ok), text: lines.join('\n') };
}
