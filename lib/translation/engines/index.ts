import type { EngineId } from '@/lib/domain/translation.ts';
import type { Engine } from '../engine.ts';
import azure from './azure.ts';
import baidu from './baidu.ts';
import browser from './browser.ts';
import deepl from './deepl.ts';
import googleV2 from './google-v2.ts';
import googleV3 from './google-v3.ts';
import libretranslate from './libretranslate.ts';
import openaiCompatible from './openai-compatible.ts';

export const engines: readonly Engine[] = [
  browser,
  googleV2,
  googleV3,
  deepl,
  azure,
  libretranslate,
  baidu,
  openaiCompatible,
];

/** The engine of this name; every name of the vocabulary has one. */
export function engineOf(id: EngineId): Engine {
  const engine = engines.find((each) => each.id === id);
  if (!engine) throw new Error(`no engine ${id}`);
  return engine;
}
