import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Corner,
  cornerOf,
  type GateAct,
  type GateState,
  hasMoved,
  refusalOf,
  seenSince,
} from '@/components/ui/gate-rules.ts';

const state: GateState = { guarded: true, roomy: true, visibleSince: 0, panelVisibleSince: 0, hoverSince: 0 };
const click: GateAct = { trusted: true, at: 2000, by: 'mouse', documentFocused: true };

describe('in a portal’s page an act that matters goes through', () => {
  test('by a calm click on a button in plain view', () => {
    expect(refusalOf(state, click)).toBeUndefined();
  });
  test('by the keyboard, when it is in our document', () => {
    expect(refusalOf(state, { ...click, by: 'keyboard' })).toBeUndefined();
  });
});

describe('in a portal’s page an act that matters is refused', () => {
  test('when a script clicked', () => {
    expect(refusalOf(state, { ...click, trusted: false })).toBe('untrusted');
  });
  test('when the button is covered, or was until a moment ago', () => {
    const { visibleSince: _, ...covered } = state;
    expect(refusalOf(covered, click)).toBe('covered');
    expect(refusalOf({ ...state, visibleSince: 1500 }, click)).toBe('covered');
  });
  test('when the button is seen and the panel around it is not', () => {
    const { panelVisibleSince: _, ...hole } = state;
    expect(refusalOf(hole, click)).toBe('covered');
    expect(refusalOf({ ...state, panelVisibleSince: 1300 }, { ...click, by: 'keyboard' })).toBe('covered');
  });
  test('when the panel was made so small that it shows little but the button', () => {
    expect(refusalOf({ ...state, roomy: false }, click)).toBe('small');
  });
  test('when the button came under the pointer only just now', () => {
    expect(refusalOf({ ...state, hoverSince: 1900 }, click)).toBe('hurried');
  });
  test('when the panel moved a moment ago, under a finger too', () => {
    expect(refusalOf({ ...state, movedAt: 1300 }, click)).toBe('moved');
    expect(refusalOf({ ...state, movedAt: 1300 }, { ...click, by: 'touch' })).toBe('moved');
    expect(refusalOf({ ...state, movedAt: 1200 }, click)).toBeUndefined();
  });
  test('when the keyboard is in the page, or came to us just before the key', () => {
    const key: GateAct = { ...click, by: 'keyboard' };
    expect(refusalOf(state, { ...key, documentFocused: false })).toBe('unfocused');
    expect(refusalOf({ ...state, focusedSince: 1950 }, key)).toBe('unfocused');
  });
});

test('outside a page’s frame only a script is refused', () => {
  expect(refusalOf({ guarded: false, roomy: false }, { ...click, documentFocused: false })).toBeUndefined();
  expect(refusalOf({ guarded: false, roomy: false }, { ...click, trusted: false })).toBe('untrusted');
});

const pixel = fc.integer({ min: -600, max: 600 });
const ZOOMS = fc.constantFrom(0.25, 0.67, 0.8, 1, 1.1, 1.5, 2, 5);

/** Where a pointer at this place of the panel is on the screen. */
const at = ({ x, y }: Corner, zoom: number, clientX: number, clientY: number) => ({
  clientX,
  clientY,
  screenX: x + clientX * zoom,
  screenY: y + clientY * zoom,
});

test('a hand that moves over a panel that stands still is never taken for a moving panel, at any page zoom', () => {
  fc.assert(
    fc.property(ZOOMS, pixel, pixel, pixel, pixel, (zoom, x, y, toX, toY) => {
      const corner = { x: 1120, y: 80 };
      expect(hasMoved(cornerOf(at(corner, zoom, x, y), zoom), cornerOf(at(corner, zoom, toX, toY), zoom))).toBe(false);
    }),
  );
});

test('a panel that moves by more than rounding is always noticed, whatever the hand does meanwhile', () => {
  fc.assert(
    fc.property(ZOOMS, pixel, pixel, fc.integer({ min: 5, max: 600 }), fc.boolean(), (zoom, x, toX, by, right) => {
      const before = cornerOf(at({ x: 1120, y: 80 }, zoom, x, 300), zoom);
      const after = cornerOf(at({ x: 1120 + (right ? by : -by), y: 80 }, zoom, toX, 300), zoom);
      expect(hasMoved(before, after)).toBe(true);
    }),
  );
});

describe('since when the panel is seen whole', () => {
  test('from its first sight on, as long as nothing comes between', () => {
    expect(seenSince(undefined, [true], 500)).toBe(500);
    expect(seenSince(100, [true, true], 500)).toBe(100);
    expect(seenSince(100, [false], 500)).toBeUndefined();
  });
  test('anew after a cover that came and went within one late report', () => {
    expect(seenSince(100, [false, true], 500)).toBe(500);
    expect(seenSince(100, [true, false, true], 500)).toBe(500);
  });
});
