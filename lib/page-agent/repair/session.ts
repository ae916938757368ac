/** One repair on one page: what is pointed at, what is proposed, what was chosen. */
import type { Drafted, RepairState, RepairStep, Side, Target } from '@/lib/domain/repair.ts';
import type { TaughtPage } from '@/lib/domain/taught.ts';
import { lineOf } from '@/lib/portals/kit/dom.ts';
import type { Ground, Head } from '@/lib/repair/teach/contract.ts';
import { fitting } from '@/lib/repair/teach/fits.ts';
import type { Desk } from '../desk.ts';
import { Lesson } from './lesson.ts';
import { type Mender, settingOf } from './mend.ts';
import { startPicking } from './picking.ts';
import { type Pointer, startPointing } from './point.ts';
import { cut, fieldsOf, kindOf, yieldsOf } from './seen.ts';

export interface Session {
  /** Undefined once it has ended. */
  step(step: RepairStep): RepairState | undefined;
  state(): RepairState;
  draft(head: Pick<Head, 'id' | 'version' | 'at' | 'by'>): Drafted;
  /** The page went on to another: what was chosen was of the one before. */
  isOf(page: string): boolean;
  end(): void;
}

const NOBODY = { id: 'tried', version: 1, at: 0, by: '' } as const;

export function startSession(desk: Desk, window: Window, mender: Mender): Session {
  const { portal, signal } = desk;
  const [begun, address] = [desk.read(), desk.pageNow().url];
  const lesson = new Lesson(fitting(begun, address, mender.taught())[0], kindOf(begun));
  let pointing: { target: Target; side?: Side; pointer: Pointer } | undefined;
  let last: RepairState | undefined;

  /** The page as it is read without what this lesson has taught so far. */
  function groundNow(): Ground {
    const page = desk.pageNow();
    const { naming, composer } = portal;
    return {
      page,
      setting: settingOf(desk, page),
      reading: desk.read(),
      ...(naming && { naming }),
      ...(portal.siteOf && { site: portal.siteOf(page.url) }),
      ...(composer.sends !== undefined && { sends: composer.sends }),
    };
  }

  const picking = startPicking(lesson, groundNow);
  const told = () => void desk.ask('repair.changed', {}).catch(() => undefined);

  function point({ target, side, more, label }: RepairStep & { do: 'point' }): void {
    pointing?.pointer.stop();
    picking.aim(target, Boolean(more || side));
    const [part] = portal
      .parts(desk.pageNow().url)
      .flatMap((selector) => window.document.querySelector(selector) ?? []);
    const pointer = startPointing({
      window,
      label,
      start: part,
      signal,
      moved: told,
      done: (element) => {
        if (pointing?.pointer === pointer) pointing = undefined;
        if (element) picking.take(element, side);
        told();
      },
    });
    pointing = { target, pointer, ...(side && { side }) };
  }

  function act(step: RepairStep): void {
    switch (step.do) {
      case 'point':
        point(step);
        break;
      case 'move':
        pointing?.pointer.move(step.to);
        break;
      case 'seek':
        pointing?.pointer.seek(step.words);
        break;
      case 'take':
        pointing?.pointer.take();
        break;
      case 'stop':
        pointing?.pointer.stop();
        break;
      case 'choose':
        picking.choose(step.index);
        break;
      case 'discard':
        picking.forget();
        break;
      case 'drop':
        lesson.drop(step.target);
        break;
      case 'kind':
        lesson.setKind(step.kind);
        break;
      case 'single':
        lesson.setSingle(step.single);
        break;
      case 'end':
        end();
        break;
    }
  }

  function end(): void {
    pointing?.pointer.stop();
    picking.forget();
  }

  /** While somebody points, nothing but the outline changes: the page is not read for every key. */
  function state(): RepairState {
    const { pointing: _, ...rest } = pointing && last ? last : stateNow();
    last = { ...rest, ...pointingNow() };
    return last;
  }

  function pointingNow(): Pick<RepairState, 'pointing'> {
    if (!pointing) return {};
    const { target, side, pointer } = pointing;
    const at = pointer.at();
    const shown = at && { name: at.localName.slice(0, 60), text: cut(lineOf(at)) };
    return { pointing: { target, ...(side && { side }), ...(shown && { at: shown }) } };
  }

  function stateNow(): RepairState {
    const ground = groundNow();
    const drafted = lesson.draft(NOBODY, ground);
    const others = mender.taught().filter(({ id }) => id !== lesson.before?.id);
    const reading = mender.with('problem' in drafted ? others : [...others, drafted]);
    const targets = lesson.targets();
    const asked = picking.asked();
    return {
      portal: portal.id,
      page: reading.page,
      layout: reading.fingerprint ?? '',
      locale: reading.locale,
      state: reading.state,
      kind: lesson.kind,
      single: lesson.single,
      focused: reading.focus !== undefined,
      fields: fieldsOf(reading, lesson.kind),
      composer: {
        found: portal.composer.find(ground.page) !== undefined,
        taught: targets.some(({ what }) => what === 'composer'),
      },
      ...(asked && { asked }),
      chosen: targets,
      changed: lesson.changed,
      ...('problem' in drafted && drafted.problem !== 'empty' && { problem: drafted }),
      yields: yieldsOf(reading, lesson.kind),
    };
  }

  return {
    state,
    step(step) {
      act(step);
      return step.do === 'end' ? undefined : state();
    },
    draft(head) {
      const drafted: TaughtPage | Exclude<Drafted, { page: TaughtPage }> = lesson.draft(head, groundNow());
      return 'problem' in drafted ? drafted : { page: drafted };
    },
    isOf: (page) => page === begun.page,
    end,
  };
}
