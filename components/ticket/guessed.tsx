/** A value that was read by a way that may mislead is shown as it is, dotted underneath, with a sign that says so. */
import { IconZoomQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isGuess } from '@/lib/domain/guess.ts';
import { useText } from '@/lib/i18n/index.ts';
import { fieldsText } from '../queue/field-names.ts';
import styles from './marks.module.css';
import { useNames } from './naming.ts';

/** The sign alone, for where the value itself may be cut short. */
export function GuessSign({ label }: { label: string }) {
  return (
    <span role="img" aria-label={label} title={label} className={styles.guess} data-guess>
      <IconZoomQuestion size={12} aria-hidden />
    </span>
  );
}

interface FieldProps {
  /** A ticket's observed part, or an order. */
  readonly of: { readonly weak?: readonly string[] } | undefined;
  readonly field: string;
}

/** The sign of a field that is a guess; nothing for any other. */
export function GuessOf({ of, field }: FieldProps) {
  const { t, locale } = useNames();
  if (!isGuess(of, field)) return null;
  return <GuessSign label={t('weak:marked', { field: fieldsText(t, [field], locale) })} />;
}

/** A value with the sign of its field. */
export function Guessed({ of, field, children }: FieldProps & { readonly children: ReactNode }) {
  if (!isGuess(of, field)) return <>{children}</>;
  return (
    <>
      <span className={styles.guessed}>{children}</span>
      <GuessOf of={of} field={field} />
    </>
  );
}

/**
 * The same around one line that is cut short where room is short: the sign stays, right behind it. What is inside keeps
 * its place whether it is a guess or not, and with it the focus.
 */
export function GuessedLine({ of, field, children }: FieldProps & { readonly children: ReactNode }) {
  return (
    <div className={styles.line} data-guessed={isGuess(of, field) || undefined}>
      {children}
      <GuessOf of={of} field={field} />
    </div>
  );
}

/** Beside a time to act by that rests on a guess. */
export function RestsOnGuess() {
  const t = useText();
  return <GuessSign label={t('weak:act')} />;
}
