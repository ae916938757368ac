/** The sections of the options page: in which group each stands, its icon, and where its texts are. */
import {
  IconAdjustments,
  IconBell,
  IconBook2,
  IconBrain,
  IconBuildingStore,
  IconCalendarTime,
  IconClipboardText,
  IconClock,
  IconDatabase,
  IconEye,
  IconFileExport,
  IconHeartHandshake,
  IconInfoCircle,
  IconLanguage,
  IconMessage2,
  IconPlugConnected,
  IconRoute,
  IconScale,
  IconShieldCheck,
  IconStairsUp,
  IconUsers,
  IconVocabulary,
  IconWorldPlus,
} from '@tabler/icons-react';

interface SectionFacts {
  readonly icon: typeof IconRoute;
  /** What the search finds it by, besides its name: subjects of `lib/i18n`, or parts of one (`subject:path`). */
  readonly texts: readonly string[];
}

/** In the order in which they are shown. */
export const SECTION_GROUPS = {
  work: ['rules', 'people', 'escalation', 'alerts', 'targets', 'hours', 'customers'],
  portals: ['portals', 'sites', 'reading', 'inserting', 'shops', 'policies'],
  replies: ['templates', 'guard', 'translation', 'memory', 'glossary', 'knowledge'],
  machine: ['display', 'exchange', 'data', 'about'],
} as const;
export type SectionGroup = keyof typeof SECTION_GROUPS;
export type SectionId = (typeof SECTION_GROUPS)[SectionGroup][number];

export const GROUP_IDS = Object.keys(SECTION_GROUPS) as SectionGroup[];
export const SECTION_IDS: readonly SectionId[] = Object.values(SECTION_GROUPS).flat();

export const SECTIONS: Readonly<Record<SectionId, SectionFacts>> = {
  rules: { icon: IconRoute, texts: ['rules'] },
  people: {
    icon: IconUsers,
    texts: [
      ...['editor', 'shifts', 'exceptions', 'away', 'queues', 'coverage'].map((part) => `agents:${part}`),
      'settings:people',
      'approval:role',
      'welcome:you',
    ],
  },
  escalation: { icon: IconStairsUp, texts: ['agents:escalation'] },
  alerts: { icon: IconBell, texts: ['alertsOptions', 'ahead:alerts'] },
  targets: { icon: IconClock, texts: ['settings:targets'] },
  hours: { icon: IconCalendarTime, texts: ['hours'] },
  customers: { icon: IconHeartHandshake, texts: ['account:settings'] },
  portals: { icon: IconPlugConnected, texts: ['portals'] },
  sites: { icon: IconWorldPlus, texts: ['sites'] },
  reading: { icon: IconEye, texts: ['health:table', 'taught'] },
  inserting: { icon: IconClipboardText, texts: ['insertModes'] },
  shops: { icon: IconBuildingStore, texts: ['shops'] },
  policies: { icon: IconScale, texts: ['platform'] },
  templates: { icon: IconMessage2, texts: ['templates', 'manage', 'exchange'] },
  guard: { icon: IconShieldCheck, texts: ['approval:guard', 'words:violation'] },
  translation: { icon: IconLanguage, texts: ['engines'] },
  memory: { icon: IconBrain, texts: ['translation:memory'] },
  glossary: { icon: IconVocabulary, texts: ['translation:glossary'] },
  knowledge: { icon: IconBook2, texts: ['knowledge'] },
  display: { icon: IconAdjustments, texts: ['settings:display', 'common:theme', 'common:language'] },
  exchange: { icon: IconFileExport, texts: ['options:exchange'] },
  data: { icon: IconDatabase, texts: ['settings:data', 'correct'] },
  about: { icon: IconInfoCircle, texts: ['settings:about'] },
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
