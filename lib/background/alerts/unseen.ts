/** Alerts that came while nobody looked, for the mark on the toolbar button. Forgotten with the browser's session. */
import { browser } from 'wxt/browser';
import { boxIn } from '../box.ts';

export interface Unseen {
  readonly count: number;
  /** One of them is past its time. */
  readonly late: boolean;
}

const NONE: Unseen = { count: 0, late: false };
const box = () => boxIn<Unseen>(browser.storage.session, 'unseen');

export const unseen = async (): Promise<Unseen> => (await box().read()) ?? NONE;

export async function markUnseen(count: number, late: boolean): Promise<void> {
  const known = await unseen();
  await box().write({ count: known.count + count, late: known.late || late });
}

/** Somebody looks. Answers whether there was anything to see. */
export async function seen(): Promise<boolean> {
  if ((await unseen()).count === 0) return false;
  await box().write(NONE);
  return true;
}
