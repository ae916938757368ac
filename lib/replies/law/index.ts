/** Consumer law by the buyer's country, as cards: dated, cited, not legal advice. Checked as they are loaded. */
import type { LawCard, LawShown, LawTopic } from '@/lib/domain/law.ts';
import type { Intent, Language } from '@/lib/domain/vocabulary.ts';
import americas from './americas.json' with { type: 'json' };
import asiaPacific from './asia-pacific.json' with { type: 'json' };
import { checkCards } from './check-cards.ts';
import europe from './europe.json' with { type: 'json' };
import middleEastAfrica from './middle-east-africa.json' with { type: 'json' };
import { sentencesOf } from './sentences.ts';

export const LAW_CARDS: readonly LawCard[] = [
  ...checkCards('europe', europe),
  ...checkCards('americas', americas),
  ...checkCards('asia-pacific', asiaPacific),
  ...checkCards('middle-east-africa', middleEastAfrica),
];

/** What buyers mean by a country, where it is no ISO code. */
const ALSO: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

const ABOUT: Readonly<Partial<Record<Intent, readonly LawTopic[]>>> = {
  return_request: ['withdrawal', 'refund'],
  refund_request: ['refund', 'withdrawal'],
  cancel_order: ['withdrawal', 'refund'],
  exchange_replacement: ['withdrawal', 'guarantee'],
  change_order: ['withdrawal'],
  damaged_defective: ['guarantee', 'refund'],
  wrong_or_missing_item: ['guarantee', 'refund'],
  warranty_repair: ['guarantee'],
  wismo: ['delivery'],
  not_received: ['delivery', 'refund'],
  claim_threat: ['complaint', 'guarantee', 'withdrawal'],
};

export const countryOf = (code: string | undefined): string | undefined => (code ? (ALSO[code] ?? code) : undefined);

/** The card of a country, and of it what the buyer's matter makes of interest; undefined where there is no card. */
export function lawFor(country: string | undefined, intent: Intent, language: Language | 'und'): LawShown | undefined {
  const card = LAW_CARDS.find((one) => one.country === countryOf(country));
  if (!card) return undefined;
  const about = ABOUT[intent] ?? [];
  const sentences = sentencesOf(card, language === 'und' ? 'en' : language);
  const wanted = sentences.filter(({ topic }) => about.includes(topic));
  return { card, about, sentences: wanted.length > 0 || about.length > 0 ? wanted : sentences };
}
