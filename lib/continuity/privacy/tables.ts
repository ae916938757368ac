/**
 * Where personal data of buyers may stand: every table of the store, by name. A test goes through the store's own list
 * and fails for a table that is not in here, so that a new one is thought about before it is filled.
 */

/**
 * `subject`: rows belong to a buyer's tickets or orders; they go with the buyer and into what is handed out.
 * `quotes`: rows of other matters that may hold a ticket's words; those words go. `marks`: hashes and counts that name
 * nobody. `work`: what people wrote for everybody; where it names a buyer a person has to look. `none`: nothing of a
 * buyer ever stands there.
 */
export type PersonalKind = 'subject' | 'quotes' | 'marks' | 'work' | 'none';

export const PERSONAL_TABLES: Readonly<Record<string, PersonalKind>> = {
  tickets: 'subject',
  aliases: 'subject',
  messages: 'subject',
  orders: 'subject',
  events: 'subject',
  search: 'subject',
  drafts: 'subject',
  approvals: 'subject',
  translations: 'subject',
  outbox: 'subject',
  deadLetters: 'subject',
  teamTickets: 'subject',
  teamOwn: 'subject',
  brought: 'subject',
  ticketKeys: 'subject',
  teamValues: 'subject',
  corrections: 'quotes',
  accounts: 'quotes',
  templates: 'work',
  templateVersions: 'work',
  knowledge: 'work',
  glossary: 'work',
  rules: 'work',
  erased: 'marks',
  purges: 'marks',
  teamRows: 'marks',
  teamLanes: 'marks',
  // Sealed, and nobody can open them: whose they are cannot be told. Retention takes them.
  asides: 'marks',
  templateUses: 'none',
  meters: 'none',
  secrets: 'none',
  ruleHits: 'none',
  ruleTroubles: 'none',
  agents: 'none',
  health: 'none',
  taught: 'none',
  taughtVersions: 'none',
  snapshots: 'none',
  settings: 'none',
};
