/** The sections of the options page: in which group each stands, and where its texts are. */

/** In the order in which they are shown. */
export const SECTION_GROUPS = {
  work: ['rules', 'people', 'team', 'escalation', 'alerts', 'targets', 'hours', 'customers'],
  portals: ['portals', 'sites', 'reading', 'inserting', 'shops', 'policies'],
  replies: ['templates', 'guard', 'translation', 'memory', 'glossary', 'knowledge'],
  machine: ['display', 'exchange', 'data', 'privacy', 'about'],
} as const;
type SectionGroup = keyof typeof SECTION_GROUPS;
export type SectionId = (typeof SECTION_GROUPS)[SectionGroup][number];

export const GROUP_IDS = Object.keys(SECTION_GROUPS) as SectionGroup[];
export const SECTION_IDS: readonly SectionId[] = Object.values(SECTION_GROUPS).flat();

/** What the search finds a section by, besides its name: subjects of `lib/i18n`, or parts of one (`subject:path`). */
export const SECTION_TEXTS: Readonly<Record<SectionId, readonly string[]>> = {
  rules: ['rules'],
  people: [
    ...['editor', 'shifts', 'exceptions', 'away', 'queues', 'coverage'].map((part) => `agents:${part}`),
    'settings:people',
    'approval:role',
    'welcome:you',
  ],
  team: ['join', 'make', 'now', 'members', 'leave', 'where'].map((part) => `team:${part}`),
  escalation: ['escalation'],
  alerts: ['alertsOptions', 'ahead:alerts'],
  targets: ['settings:targets'],
  hours: ['hours'],
  customers: ['account:settings'],
  portals: ['portals'],
  sites: ['sites'],
  reading: ['health:table', 'taught'],
  inserting: ['insertModes'],
  shops: ['shops'],
  policies: ['platform'],
  templates: ['templates', 'manage', 'exchange'],
  guard: ['approval:guard', 'words:violation'],
  translation: ['engines'],
  memory: ['translation:memory'],
  glossary: ['translation:glossary'],
  knowledge: ['knowledge'],
  display: ['settings:display', 'common:theme', 'common:language'],
  exchange: ['options:exchange'],
  data: ['settings:data', 'correct', 'continuity'],
  privacy: ['privacy', 'lock:card'],
  about: ['settings:about'],
};

/** Parts of a section that mark their unsaved changes under a name of their own. */
const PART_OF: Readonly<Record<string, SectionId>> = {
  rule: 'rules',
  agent: 'people',
  ladder: 'escalation',
  channel: 'alerts',
  'escalation-editor': 'escalation',
};

/** The section that unsaved changes are in: `translation:deepl` stands in `translation`. */
export function sectionOf(unsavedId: string): SectionId | undefined {
  const [name = ''] = unsavedId.split(':');
  return SECTION_IDS.find((id) => id === name) ?? PART_OF[name];
}
