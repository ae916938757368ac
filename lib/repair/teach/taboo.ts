/** What must not stand in a taught way, because it is the page's own content: it may be somebody's name. */
import type { MessageSeen, Observation, Reading } from '@/lib/domain/reading.ts';
import { plain } from '@/lib/portals/kit/plain.ts';
import type { Taboo } from './marks.ts';

const PERSONAL = /\d{4}|@/;
/** Shorter ones may also be part of a word. */
const WHOLE_ONLY = 4;
const LONGEST = 200;

const said = ({ author, text }: MessageSeen): readonly (string | undefined)[] => [author, text];

function contentOf(observation: Observation): readonly (string | undefined)[] {
  if (observation.type === 'account') return [];
  if (observation.type === 'order') return [observation.externalId, observation.buyer];
  const { externalId, orderId, buyer, subject, last, messages = [] } = observation;
  return [externalId, orderId, buyer, subject, ...(last ? said(last) : []), ...messages.flatMap(said)];
}

/** Whether a text holds anything that was read from this page as content, a long number or an address. */
export function tabooOf(reading: Reading): Taboo {
  const contents = reading.observations
    .flatMap(contentOf)
    .flatMap((text) => (text && text.length <= LONGEST ? [plain(text)] : []))
    .filter((text) => text !== '');
  const known = new Set(contents);
  const within = [...known].filter((text) => text.length >= WHOLE_ONLY);
  return (text) => {
    const folded = plain(text);
    return PERSONAL.test(text) || known.has(folded) || within.some((content) => folded.includes(content));
  };
}
