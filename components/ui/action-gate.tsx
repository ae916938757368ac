/** The gate for acts that matter: a hostile page may cover, move or hurry our frame, but not get a click through it. */
import { Alert, Button, type ButtonProps } from '@mantine/core';
import {
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefCallback,
  useCallback,
  useRef,
  useState,
} from 'react';
import { useText } from '@/lib/i18n/index.ts';
import { type GateAct, type GateRefusal, HOVER_TIME, type PointerPlace, refusalOf } from './gate-rules.ts';

const inFrame = () => window.top !== window.self;
const seesCovers = () =>
  typeof IntersectionObserverEntry !== 'undefined' && 'isVisible' in IntersectionObserverEntry.prototype;

/** `trackVisibility` and `delay` are version 2 of the standard, which TypeScript's DOM does not know yet. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

const placeOf = ({ screenX, screenY, clientX, clientY }: PointerPlace): PointerPlace => ({
  screenX,
  screenY,
  clientX,
  clientY,
});

interface Tracked {
  visibleSince?: number;
  hoverSince?: number;
  focusedSince?: number;
  places: { at: number; place: PointerPlace }[];
}

/** Watches one element. `check(event)` answers why an act is refused, or nothing; the watch goes on either way. */
export function useActionGate() {
  const tracked = useRef<Tracked>({ places: [] });
  const [guarded] = useState(() => inFrame() && seesCovers());

  const ref: RefCallback<HTMLElement> = useCallback(
    (element) => {
      if (!element || !guarded) return undefined;
      const options: VisibilityOptions = { threshold: [0, 0.95, 1], trackVisibility: true, delay: 100 };
      const observer = new IntersectionObserver((entries) => {
        const entry = entries.at(-1) as (IntersectionObserverEntry & { readonly isVisible: boolean }) | undefined;
        if (!entry?.isVisible || entry.intersectionRatio < 0.95) delete tracked.current.visibleSince;
        else tracked.current.visibleSince ??= performance.now();
      }, options);
      observer.observe(element);
      const focused = () => {
        tracked.current.focusedSince = performance.now();
      };
      window.addEventListener('focus', focused);
      return () => {
        observer.disconnect();
        window.removeEventListener('focus', focused);
        delete tracked.current.visibleSince;
      };
    },
    [guarded],
  );

  const onPointerEnter = useCallback((event: PointerEvent) => {
    tracked.current.hoverSince = performance.now();
    tracked.current.places = [{ at: performance.now(), place: placeOf(event) }];
  }, []);
  const onPointerMove = useCallback((event: PointerEvent) => {
    const now = performance.now();
    tracked.current.places.push({ at: now, place: placeOf(event) });
    // Keep the last place older than the hover time: the one a click is compared with.
    while ((tracked.current.places[1]?.at ?? now) < now - HOVER_TIME) tracked.current.places.shift();
  }, []);
  const onPointerLeave = useCallback(() => {
    delete tracked.current.hoverSince;
    tracked.current.places = [];
  }, []);

  const check = useCallback(
    (event: MouseEvent | KeyboardEvent): GateRefusal | undefined => {
      const { places, ...since } = tracked.current;
      const before = places[0]?.place;
      return refusalOf({ guarded, ...since, ...(before ? { before } : {}) }, actOf(event));
    },
    [guarded],
  );
  return { ref, onPointerEnter, onPointerMove, onPointerLeave, check };
}

function actOf(event: MouseEvent | KeyboardEvent): GateAct {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  const common = { trusted: native.isTrusted, at: performance.now(), documentFocused: document.hasFocus() };
  // A click made by Enter or Space has no place: `detail` is 0.
  if (!(native instanceof globalThis.MouseEvent) || native.detail === 0) return { ...common, by: 'keyboard' };
  const touch = native instanceof globalThis.PointerEvent && native.pointerType === 'touch';
  return { ...common, by: touch ? 'touch' : 'mouse', pointer: placeOf(native) };
}

/** The sentence that says why nothing happened and what to do. */
export function GateNotice({ refusal }: { refusal: GateRefusal | undefined }) {
  const t = useText();
  if (!refusal) return null;
  return (
    <Alert color="orange" p="xs" role="alert">
      {t(`common:gate.${refusal}`)}
    </Alert>
  );
}

interface GatedButtonProps extends ButtonProps {
  readonly onAct: () => void;
  readonly onRefused: (refusal: GateRefusal | undefined) => void;
  readonly autoFocus?: boolean;
  readonly children: ReactNode;
}

/** A button behind the gate; the refusal is handed up, to be shown by `GateNotice`. */
export function GatedButton({ onAct, onRefused, children, ...rest }: GatedButtonProps) {
  const { check, ref, ...watch } = useActionGate();
  return (
    <Button
      {...rest}
      {...watch}
      ref={ref}
      onClick={(event) => {
        const refusal = check(event);
        onRefused(refusal);
        if (!refusal) onAct();
      }}
    >
      {children}
    </Button>
  );
}
