/**
 * One-time passes for the in-page frame. A page agent asks for one, puts it into the address of the frame it makes,
 * and the first frame in that tab to show it is bound: the same document may show it again after the worker was
 * killed, nobody else may. Kept in session storage, which page agents cannot read and a restart empties.
 */
export interface PassStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

interface Pass {
  readonly tabId: number;
  /** `tab/frame/document` that was bound. */
  readonly boundTo?: string;
  readonly until: number;
}

/** A pass not shown within a minute is void; a bound one lasts as long as its document. */
const VALID = 60_000;

const keyOf = (nonce: string) => `pass:${nonce}`;

export async function issuePass(store: PassStore, tabId: number, now: number): Promise<string> {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  await store.set({ [keyOf(nonce)]: { tabId, until: now + VALID } satisfies Pass });
  return nonce;
}

export async function bindPass(
  store: PassStore,
  nonce: string,
  frame: { readonly tabId: number | undefined; readonly key: string },
  now: number,
): Promise<boolean> {
  const pass = (await store.get(keyOf(nonce)))[keyOf(nonce)] as Pass | undefined;
  if (!pass || pass.tabId !== frame.tabId) return false;
  if (pass.boundTo) return pass.boundTo === frame.key;
  if (now > pass.until) {
    await store.remove(keyOf(nonce));
    return false;
  }
  await store.set({ [keyOf(nonce)]: { ...pass, boundTo: frame.key } satisfies Pass });
  return true;
}
