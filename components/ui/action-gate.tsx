/** The gate for acts that matter: a hostile page may cover, move or hurry our frame, but not get a click through it. */
import { Alert, Button, type ButtonProps } from '@mantine/core';
import { type MouseEvent, type ReactNode, type RefCallback, useCallback, useRef, useState } from 'react';
import { useText } from '@/lib/i18n/index.ts';
import { type GateAct, type GateRefusal, type GateState, refusalOf } from './gate-rules.ts';
import { panelState, watchVisible } from './panel-watch.ts';

const inFrame = () => window.top !== window.self;
const seesCovers = () =>
  typeof IntersectionObserverEntry !== 'undefined' && 'isVisible' in IntersectionObserverEntry.prototype;

/** Watches one element. `check(event)` answers why an act is refused, or nothing; the watch goes on either way. */
export function useActionGate() {
  const tracked = useRef<Pick<GateState, 'visibleSince' | 'hoverSince'>>({});
  const [guarded] = useState(() => inFrame() && seesCovers());

  const ref: RefCallback<HTMLElement> = useCallback(
    (element) => {
      if (!element || !guarded) return undefined;
      panelState();
      return watchVisible(element, (since) => {
        const { visibleSince: _, ...rest } = tracked.current;
        tracked.current = since === undefined ? rest : { ...rest, visibleSince: since };
      });
    },
    [guarded],
  );
  const onPointerEnter = useCallback(() => {
    tracked.current = { ...tracked.current, hoverSince: performance.now() };
  }, []);
  const onPointerLeave = useCallback(() => {
    const { hoverSince: _, ...rest } = tracked.current;
    tracked.current = rest;
  }, []);

  const check = useCallback(
    (event: MouseEvent | KeyboardEvent): GateRefusal | undefined => {
      const state = guarded ? { ...panelState(), ...tracked.current } : { roomy: true };
      return refusalOf({ guarded, ...state }, actOf(event));
    },
    [guarded],
  );
  return { ref, onPointerEnter, onPointerLeave, check };
}

function actOf(event: MouseEvent | KeyboardEvent): GateAct {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  const common = { trusted: native.isTrusted, at: performance.now(), documentFocused: document.hasFocus() };
  // A click made by Enter or Space has no place: `detail` is 0.
  if (!(native instanceof globalThis.MouseEvent) || native.detail === 0) return { ...common, by: 'keyboard' };
  const touch = native instanceof globalThis.PointerEvent && native.pointerType === 'touch';
  return { ...common, by: touch ? 'touch' : 'mouse' };
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
