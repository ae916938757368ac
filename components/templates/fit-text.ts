import type { Fit } from '@/lib/domain/found-template.ts';
import type { UiLanguage } from '@/lib/domain/vocabulary.ts';
import type { Text } from '@/lib/i18n/index.ts';
import { languageName } from '../ui/format.ts';

/** Reasons shown; more would not fit a line. */
const SHOWN = 3;

function reason(t: Text, fit: Fit, ui: UiLanguage): string {
  switch (fit.because) {
    case 'rule':
      return t('finding:fit.rule');
    case 'intent':
      return t('finding:fit.intent', { intent: t(`words:intent.${fit.intent}`) });
    case 'like':
      return t('finding:fit.like', { count: fit.count });
    case 'used':
      return t('finding:fit.used', { count: fit.count });
    case 'portal':
      return t('finding:fit.portal', { portal: t(`words:portal.${fit.portal}`) });
    case 'fulfilment':
      return t('finding:fit.fulfilment', { fulfilment: t(`words:fulfilment.${fit.fulfilment}`) });
    case 'language':
      return t('finding:fit.language', { language: languageName(fit.language, ui) });
    case 'elsewhere':
      return t('finding:fit.elsewhere');
  }
}

/** Why a template is offered, in one short line: "fits intent: Where is my order · used 12× in such tickets". */
export const fitText = (t: Text, fits: readonly Fit[], ui: UiLanguage): string =>
  fits
    .slice(0, SHOWN)
    .map((fit) => reason(t, fit, ui))
    .join(' · ');
