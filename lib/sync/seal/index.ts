/**
 * Keys, seals and signatures of a team. WebCrypto only, so that a service worker, Firefox's event page and Node do the
 * same. What comes from outside is judged here by shape, author, signature, role and store before anybody acts on it.
 */
export { hasPlace, hasStore } from './author.ts';
export { type Box, type Boxed, boxOf, type PlacedKey, type TicketKeyOf } from './box.ts';
export { canonical } from './canonical.ts';
export { type Hlc, heardClock, laterClock, MOST_AHEAD, MOST_TICKS, nextClock } from './clock.ts';
export { hashOf, type MuteEvent, openEvent, sealEvent } from './event.ts';
export { openInvitation, sealInvitation } from './invitation.ts';
export { openKeyFor, sealKeyFor } from './key-for.ts';
export {
  type Keys,
  keysOf,
  operatorOf,
} from './keys.ts';
export { makeDevice, makeTeam, newDevice, newEventId, newId, newTeamKey } from './make.ts';
export { openMark, sealMark } from './mark.ts';
export { openPresence, sealPresence } from './presence.ts';
export { MOST_BYTES, type Refusal, SealError } from './refusal.ts';
export { isRenewalText, openRenewal, sealRenewal } from './renewal.ts';
export { openKeyChange, openRoster, sealKeyChange, sealRoster } from './roster.ts';
export { isServer } from './servers.ts';
export { isTeamEvent } from './shape-event.ts';
export {
  NO_TICKET_KEY,
  newTicketKey,
  openTicketKey,
  sealTicketKey,
  type TicketKey,
  ticketKeyOf,
} from './ticket-key.ts';
export {
  buyerHash,
  rowToken,
  storeOf,
  storeToken,
  subjectOf,
  ticketOfBody,
  ticketPlaceOf,
  ticketToken,
  valueSubjectOf,
} from './tokens.ts';
export { openValue, sealValue } from './value.ts';
