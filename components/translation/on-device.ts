/**
 * The browser's own translator, on this machine: the engine `browser`, which only documents have.
 * https://developer.chrome.com/docs/ai/translator-api, https://webmachinelearning.github.io/translation-api/
 */
import type { EngineTrouble } from '@/lib/domain/translation.ts';
import type { Language } from '@/lib/domain/vocabulary.ts';

/** `downloadable`: its model comes when first used, and a browser wants a click for that. */
export type OnDeviceState = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Pair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

interface DeviceTranslator {
  translate(text: string, options?: { signal?: AbortSignal }): Promise<string>;
  destroy(): void;
}

interface TranslatorFactory {
  availability(pair: Pair): Promise<OnDeviceState>;
  create(options: Pair & { signal?: AbortSignal; monitor?: (target: EventTarget) => void }): Promise<DeviceTranslator>;
}

const factory = (): TranslatorFactory | undefined => (globalThis as { Translator?: TranslatorFactory }).Translator;

const pairFor = (from: Language, to: Language): Pair => ({ sourceLanguage: from, targetLanguage: to });

/** Whether this browser has a translator at all. */
export const hasTranslator = (): boolean => factory() !== undefined;

/** Whether the browser can translate a pair. Frames in portal pages may not unless the frame allows `translator`. */
export async function onDeviceState(from: Language, to: Language): Promise<OnDeviceState> {
  try {
    return (await factory()?.availability(pairFor(from, to))) ?? 'unavailable';
  } catch {
    return 'unavailable';
  }
}

interface Asked {
  readonly texts: readonly string[];
  readonly from: Language;
  readonly to: Language;
  readonly signal?: AbortSignal;
  /** Share of the model that is here, 0 to 1. */
  readonly onDownload?: (share: number) => void;
}

/** Models take memory: the last one used is kept, for the next sentence of the same thread. */
let kept: { readonly pair: string; readonly made: Promise<DeviceTranslator> } | undefined;

function translatorFor(make: TranslatorFactory, { from, to, onDownload }: Asked): Promise<DeviceTranslator> {
  const pair = `${from}>${to}`;
  if (kept?.pair === pair) return kept.made;
  void kept?.made.then((old) => old.destroy()).catch(() => {});
  const made = make.create({
    ...pairFor(from, to),
    monitor: (target) =>
      target.addEventListener('downloadprogress', (event) => onDownload?.((event as ProgressEvent).loaded)),
  });
  kept = { pair, made };
  // One that could not be made is made anew next time.
  made.catch(() => {
    if (kept?.made === made) kept = undefined;
  });
  return made;
}

/** Waits no longer than somebody is there; what goes on behind it serves the next one who asks. */
const unless = <Result>(signal: AbortSignal | undefined, work: Promise<Result>): Promise<Result> =>
  signal
    ? Promise.race([
        work,
        new Promise<never>((_resolve, reject) => {
          if (signal.aborted) reject(signal.reason);
          signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        }),
      ])
    : work;

const TROUBLES: Readonly<Record<string, EngineTrouble>> = {
  NotSupportedError: 'unsupported',
  // No click lately, or the frame or the organisation does not allow it.
  NotAllowedError: 'no-permission',
  QuotaExceededError: 'too-long',
  NetworkError: 'network',
  NotReadableError: 'bad-answer',
  AbortError: 'cancelled',
};

/** Translates in order, one after the other as the browser does anyway. Never rejects. */
export async function translateOnDevice(
  asked: Asked,
): Promise<{ readonly texts: readonly string[] } | { readonly trouble: EngineTrouble }> {
  const make = factory();
  if (!make) return { trouble: 'unsupported' };
  try {
    const translator = await unless(asked.signal, translatorFor(make, asked));
    const texts: string[] = [];
    for (const text of asked.texts)
      texts.push(await translator.translate(text, asked.signal ? { signal: asked.signal } : {}));
    return { texts };
  } catch (error) {
    if (asked.signal?.aborted) return { trouble: 'cancelled' };
    return { trouble: TROUBLES[(error as { name?: string } | undefined)?.name ?? ''] ?? 'server' };
  }
}
