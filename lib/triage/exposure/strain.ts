/** What an account's levels mean for a ticket: how hard they press on what can make them worse. */
import type { Account } from '@/lib/domain/account.ts';
import type { Reason } from '@/lib/domain/reason.ts';
import type { RiskFlag } from '@/lib/domain/vocabulary.ts';
import type { Due } from '../obligation.ts';
import { because } from '../reason-codes.ts';

/** 0: calm or not known. 1: near a limit. 2: at or over it. */
export type Pressure = 0 | 1 | 2;

export interface Strain {
  /** On whatever can become an order defect. */
  readonly defects: Pressure;
  /** On orders to be shipped. */
  readonly shipping: Pressure;
  /** On replies whose rate the platform measures. */
  readonly replies: Pressure;
}

const PRESSURE = { unknown: 0, calm: 0, near: 1, over: 2 } as const;

/** From the levels kept in the account's row, never from its numbers: a lead must not move because time passes. */
export function strainOf({ levels }: Pick<Account, 'levels'>): Strain {
  const of = (metric: string): Pressure => PRESSURE[levels[metric] ?? 'unknown'];
  const replies = Math.max(of('responseRate12h'), of('responseRate24h')) as Pressure;
  return { defects: of('odr'), shipping: of('lateShipmentRate'), replies };
}

/** Whether leads would be the same under both levels. */
export function presses(one: Pick<Account, 'levels'>, other: Pick<Account, 'levels'>): boolean {
  const [a, b] = [strainOf(one), strainOf(other)];
  return a.defects !== b.defects || a.shipping !== b.shipping || a.replies !== b.replies;
}

interface Pressed {
  readonly flags: readonly { readonly flag: RiskFlag }[];
  readonly strain?: Strain;
}

function pressedBy({ kind }: Pick<Due, 'kind'>, { flags, strain }: Pressed) {
  const none = { pressure: 0, by: 'odr' } as const;
  if (!strain) return none;
  const causes = [
    { by: 'odr', pressure: flags.some(({ flag }) => flag === 'odr_exposure') ? strain.defects : 0 },
    { by: 'late', pressure: kind === 'ship' ? strain.shipping : 0 },
    { by: 'response', pressure: kind === 'reply' ? strain.replies : 0 },
  ] as const;
  return causes.reduce<(typeof causes)[number]>((most, one) => (one.pressure > most.pressure ? one : most), none);
}

/** How hard its account presses on one thing a ticket owes. */
export const pressureOn = (due: Pick<Due, 'kind'>, pressed: Pressed): Pressure => pressedBy(due, pressed).pressure;

/** Why it is to be acted on earlier than it would be in a calm account; `undefined` where it is not. */
export function raisedBy(due: Pick<Due, 'kind'>, pressed: Pressed): Reason | undefined {
  const { by, pressure } = pressedBy(due, pressed);
  if (pressure === 0) return undefined;
  return because(`raised_${by}_${pressure === 2 ? 'over' : 'near'}`);
}
