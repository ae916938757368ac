/** Adds to every reading of the page what was taught to be read there. */
import type { Reading } from '@/lib/domain/reading.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import type { Page, Setting } from '@/lib/portals/portal.ts';
import type { AnswerOf, Reports } from '@/lib/protocol.ts';
import { weakOf } from '@/lib/repair/judge/weak.ts';
import { applyTaught, taughtComposer } from '@/lib/repair/teach/apply.ts';
import type { Means } from '@/lib/repair/teach/contract.ts';
import type { Desk } from '../desk.ts';

export interface Mender {
  readonly taught: () => readonly TaughtPage[];
  readonly means: Means;
  /** The page as it was read last, but as if these were taught. */
  with(taught: readonly TaughtPage[]): Reading;
}

export const settingOf = ({ portal }: Desk, page: Page): Setting => {
  const setting = portal.setting(page);
  return page.timeZone ? { ...setting, timeZone: page.timeZone } : setting;
};

type Told = AnswerOf<Reports['taught.mine']>;

/** Lends the desk what was taught, now and whenever it changes. */
export function mendReadings(desk: Desk): Mender {
  const { portal } = desk;
  let taught: readonly TaughtPage[] = [];
  let expected: Told['expected'] = {};
  let bare: Reading | undefined;
  const weak: Means['weak'] = (seen, page) => {
    const own = Object.hasOwn(expected, page) ? expected[page] : undefined;
    return weakOf(seen, own && { ...own, orderNumber: /$/ });
  };
  const means: Means = { weak, ...(portal.naming && { naming: portal.naming }) };

  const apply = (page: Page, reading: Reading, pages: readonly TaughtPage[]): Reading =>
    applyTaught(page, settingOf(desk, page), reading, pages, means);

  desk.mend = (page, reading) => {
    bare = reading;
    return apply(page, reading, taught);
  };

  /** Where the background cannot be asked now, what was known stays; its next word brings the rest. */
  async function learn(): Promise<void> {
    const told = (await desk.ask('taught.mine', {}).catch(() => undefined)) as Told | undefined;
    if (told) ({ pages: taught, expected } = told);
    if (taught.some(({ composer, gone }) => composer !== undefined && !gone)) {
      desk.composer = (page) => bare && taughtComposer(page, bare, taught);
    } else delete desk.composer;
    desk.again();
  }
  desk.relearn = () => void learn();
  void learn();

  return {
    taught: () => taught,
    means,
    with: (pages) => (bare ? apply(desk.pageNow(), bare, pages) : desk.read()),
  };
}
