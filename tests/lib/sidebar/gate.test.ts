import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameMoved, type GateAct, type GateState, refusalOf } from '@/components/ui/gate-rules.ts';

const still = { screenX: 500, screenY: 400, clientX: 100, clientY: 90 };
const state: GateState = { guarded: true, visibleSince: 0, hoverSince: 0, before: still };
const click: GateAct = { trusted: true, at: 2000, by: 'mouse', documentFocused: true, pointer: still };

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
  test('when the button came under the pointer only just now', () => {
    expect(refusalOf({ ...state, hoverSince: 1900 }, click)).toBe('hurried');
  });
  test('when the frame slid under a pointer that lay still', () => {
    expect(refusalOf(state, { ...click, pointer: { ...still, clientX: 180 } })).toBe('moved');
  });
  test('when the keyboard is in the page, or came to us just before the key', () => {
    const key: GateAct = { ...click, by: 'keyboard' };
    expect(refusalOf(state, { ...key, documentFocused: false })).toBe('unfocused');
    expect(refusalOf({ ...state, focusedSince: 1950 }, key)).toBe('unfocused');
  });
});

test('outside a page’s frame only a script is refused', () => {
  expect(refusalOf({ guarded: false }, { ...click, documentFocused: false })).toBeUndefined();
  expect(refusalOf({ guarded: false }, { ...click, trusted: false })).toBe('untrusted');
});

const pixel = fc.integer({ min: -600, max: 600 });

test('a hand that moves over a frame that stands still is never taken for a moving frame, at any page zoom', () => {
  fc.assert(
    fc.property(fc.constantFrom(0.25, 0.5, 0.8, 1, 1.1, 1.5, 2, 5), pixel, pixel, (zoom, x, y) => {
      const after = {
        clientX: still.clientX + x,
        clientY: still.clientY + y,
        screenX: still.screenX + x * zoom,
        screenY: still.screenY + y * zoom,
      };
      expect(frameMoved(still, after)).toBe(false);
    }),
  );
});

test('a frame that moves by more than a hand’s tremble under a still pointer is always noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 600 }), fc.constantFrom(-1, 1), (by, way) => {
      expect(frameMoved(still, { ...still, clientY: still.clientY + by * way })).toBe(true);
    }),
  );
});
