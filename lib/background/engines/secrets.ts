/** What was entered for engines. It is read here, to ask an engine, and leaves in no other way. */
import { type EngineField, type EngineId, originPattern, originsOf } from '@/lib/domain/translation.ts';
import { commit } from '@/lib/store/commit.ts';
import type { Store } from '@/lib/store/store.ts';
import type { Engine } from '@/lib/translation/engine.ts';
import { engineOf } from '@/lib/translation/engines/index.ts';
import { changeSettings } from '../settings.ts';

type Values = Readonly<Record<string, string>>;

export const valuesOf = async (store: Store, id: EngineId): Promise<Values> =>
  (await store.secrets.get(id))?.values ?? {};

/** Whether everything that is required was entered. */
export const isReady = ({ fields }: Engine, values: Values): boolean =>
  fields.every(({ id, required, initial }) => !required || Boolean(values[id] || initial));

const sound = ({ kind }: EngineField, value: string): boolean =>
  value === '' || kind !== 'address' || originPattern(value) !== undefined;

/**
 * Keeps what was entered. Throws a sentence that names the field, never its content. Another address is another
 * receiver: who agreed to the old one is asked again.
 */
export async function saveValues(store: Store, id: EngineId, entered: Values): Promise<void> {
  const engine = engineOf(id);
  const { fields } = engine;
  const trimmed = Object.entries(entered).map(([name, value]) => [name, value.trim()] as const);
  for (const [name, value] of trimmed) {
    const field = fields.find((each) => each.id === name);
    if (!field || !sound(field, value)) throw new Error(`engine.save: ${name} is not as expected.`);
  }
  const known = await valuesOf(store, id);
  const next = { ...known, ...Object.fromEntries(trimmed) };
  if (String(originsOf(engine, known)) !== String(originsOf(engine, next))) await withdraw(store, id);
  await commit(store, [store.secrets], async (books) => {
    const all = { ...(await valuesOf(store, id)), ...Object.fromEntries(trimmed) };
    const values = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
    await store.secrets.put({ id, values });
    books.write();
  });
}

/** Forgets what was entered, then the consent: keys go first, so that nothing is ever asked in between. */
export async function forgetValues(store: Store, id: EngineId): Promise<void> {
  await commit(store, [store.secrets], async (books) => {
    await store.secrets.delete(id);
    books.write();
  });
  await withdraw(store, id);
}

/** Takes the consent back. */
const withdraw = (store: Store, id: EngineId) =>
  changeSettings(store, async ({ translation }) => {
    const { [id]: _since, ...consented } = translation.consented;
    return { translation: { ...translation, consented } };
  });

const SHOWN = 4;
/** A secret this short would be shown in too large a part. */
const SHORT = 12;

/** By what a person tells which secret is set: its end, or of a service account's file the key's. */
export function endOf({ kind }: EngineField, value: string): string {
  const [, keyId] = kind === 'long' ? (/"private_key_id"\s*:\s*"(\w+)"/.exec(value) ?? []) : [];
  const shown = kind === 'long' ? (keyId ?? '') : value;
  return shown.length < SHORT ? '' : shown.slice(-SHOWN);
}
