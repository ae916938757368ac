import { defineEngine, EngineError } from '../engine.ts';

/**
 * The browser's own translator, on this machine (Chrome 138: https://developer.chrome.com/docs/ai/translator-api). Only
 * documents have it, so a view runs it (`components/translation/on-device.ts`) and hands the background what came out.
 */
export default defineEngine({
  id: 'browser',
  inView: true,
  fields: [],
  limits: { texts: 100, characters: 20_000, perSecond: 100 },
  can: (from, to) => from !== to,
  translate: () => Promise.reject(new EngineError('unsupported', 'in a view')),
});
