/**
 * The guided tour: a card at the foot of the sidebar that tells of one place at a time and has it outlined. It lies
 * over nothing and asks for nothing, so work goes on beside it. Places are marked `data-tour="<step>"`; the outline is
 * a style of theirs, because whatever is laid over a button makes the action gate refuse it.
 */
import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { TOUR_STEPS, type TourStep } from '@/lib/domain/settings.ts';
import { useText } from '@/lib/i18n/index.ts';
import styles from './tour.module.css';
import { useTour } from './use-tour.ts';

/** Whether the place is on screen is looked up this often while the tour goes, ms: it comes and goes with what one does. */
const LOOK = 400;

export function Tour() {
  const tour = useTour();
  if (tour.waits)
    return (
      <Waiting
        onResume={() => {
          tour.resume();
        }}
      />
    );
  return tour.step ? <Card step={tour.step} tour={tour} /> : null;
}

function Waiting({ onResume }: { onResume: () => void }) {
  const t = useText();
  return (
    <div className={styles.waiting}>
      <Button size="compact-xs" variant="subtle" onClick={onResume}>
        {t('tour:resume')}
      </Button>
    </div>
  );
}

function Card({ step, tour }: { step: TourStep; tour: ReturnType<typeof useTour> }) {
  const t = useText();
  const id = useId();
  const there = useOutline(step);
  const last = tour.number === TOUR_STEPS.length;
  return (
    <section
      className={styles.card}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        tour.putAway();
      }}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="xs" c="dimmed">
          {t('tour:title', { number: tour.number, all: TOUR_STEPS.length })}
        </Text>
        <CloseButton size="sm" aria-label={t('tour:skip')} title={t('tour:skip')} onClick={tour.putAway} />
      </Group>
      <div aria-live="polite">
        <Text fw={600} size="sm" id={id} component="h2" m={0}>
          {t(`tour:step.${step}.title`)}
        </Text>
        <Text size="sm">{t(`tour:step.${step}.text`)}</Text>
        <Text size="xs" c="dimmed" mt={2}>
          {there ? t('tour:marked') : t('tour:elsewhere', { how: t(`tour:step.${step}.how`) })}
        </Text>
      </div>
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" variant="default" disabled={tour.number === 1} onClick={tour.back}>
          {t('tour:back')}
        </Button>
        <Button size="compact-sm" onClick={tour.next}>
          {t(last ? 'tour:finish' : 'tour:next')}
        </Button>
      </Group>
    </section>
  );
}

/** Has the step's places outlined while it is shown; answers whether one of them is on screen. */
function useOutline(step: TourStep): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.tourStep = step;
    const look = () =>
      setThere(
        [...document.querySelectorAll(`[data-tour~="${step}"]`)].some(
          (place) => place.checkVisibility({ visibilityProperty: true }) && !place.closest('[inert]'),
        ),
      );
    look();
    const timer = setInterval(look, LOOK);
    return () => {
      clearInterval(timer);
      delete root.dataset.tourStep;
    };
  }, [step]);
  return there;
}
