import { Box, NavLink, Text, Title } from '@mantine/core';
import {
  IconAdjustments,
  IconBook2,
  IconBrain,
  IconBuildingStore,
  IconCalendarTime,
  IconClipboardText,
  IconClock,
  IconDatabase,
  IconEye,
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
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useConnection } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { KnowledgeSection } from '../knowledge/knowledge-section.tsx';
import { EscalationSection } from '../people/escalation-section.tsx';
import { PeopleSection } from '../people/people-section.tsx';
import type { PortalAccess } from '../portals/access.ts';
import { PortalsSection } from '../portals/portals-section.tsx';
import { TaughtSection } from '../repair/taught-section.tsx';
import { RulesSection } from '../rules/rules-section.tsx';
import type { RequestSite } from '../sites/add-site.tsx';
import { SitesSection } from '../sites/sites-section.tsx';
import { TemplatesSection } from '../templates/templates-section.tsx';
import { AboutSection } from './about-section.tsx';
import { CustomersSection } from './customers-section.tsx';
import { DataSection } from './data-section.tsx';
import { DisplaySection, type RequestPermission } from './display-section.tsx';
import { GuardSection } from './guard-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { InsertModesSection } from './insert-modes.tsx';
import { GlossarySection } from './memory/glossary-section.tsx';
import { MemorySection } from './memory/memory-section.tsx';
import classes from './options-page.module.css';
import { PoliciesSection } from './policies-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { ShopsSection } from './shops-section.tsx';
import { TargetsSection } from './targets-section.tsx';
import { type RequestOrigins, TranslationSection } from './translation/translation-section.tsx';
import { UnsavedProvider, useUnsavedIds } from './unsaved.tsx';
import { useHash } from './use-hash.ts';

const SECTIONS = {
  portals: IconPlugConnected,
  rules: IconRoute,
  people: IconUsers,
  escalation: IconStairsUp,
  targets: IconClock,
  policies: IconScale,
  hours: IconCalendarTime,
  customers: IconHeartHandshake,
  guard: IconShieldCheck,
  inserting: IconClipboardText,
  templates: IconMessage2,
  translation: IconLanguage,
  knowledge: IconBook2,
  shops: IconBuildingStore,
  memory: IconBrain,
  glossary: IconVocabulary,
  display: IconAdjustments,
  sites: IconWorldPlus,
  reading: IconEye,
  data: IconDatabase,
  about: IconInfoCircle,
} as const;
type SectionId = keyof typeof SECTIONS;
const IDS = Object.keys(SECTIONS) as SectionId[];

interface Props {
  readonly version: string;
  /** Absent where the browser has no desktop alerts. */
  readonly requestPermission?: RequestPermission;
  readonly requestOrigins: RequestOrigins;
  readonly requestSite: RequestSite;
  readonly access: PortalAccess;
}

/** The options: sections with their own address (`#rules`), kept once opened, so that changes survive a look elsewhere. */
export function OptionsPage(props: Props) {
  return (
    <UnsavedProvider>
      <Sections {...props} />
    </UnsavedProvider>
  );
}

function Sections({ version, requestPermission, requestOrigins, requestSite, access }: Props) {
  const t = useText();
  const hash = useHash();
  const shown = IDS.find((id) => id === hash) ?? 'rules';
  const [opened, setOpened] = useState<ReadonlySet<SectionId>>(new Set([shown]));
  const main = useRef<HTMLElement>(null);
  const focused = useRef(shown);
  if (!opened.has(shown)) setOpened(new Set([...opened, shown]));

  const name = t(`settings:nav.${shown}`);
  useEffect(() => {
    document.title = `${name} · ${t('settings:title')}`;
  }, [name, t]);
  // The focus follows to a newly chosen section, but is not taken when the page opens.
  useEffect(() => {
    if (focused.current !== shown) main.current?.focus();
    focused.current = shown;
  }, [shown]);

  const content: Record<SectionId, ReactNode> = {
    portals: <PortalsSection access={access} />,
    rules: <RulesSection />,
    people: <PeopleSection />,
    escalation: <EscalationSection />,
    targets: <TargetsSection />,
    policies: <PoliciesSection />,
    hours: <HoursSection />,
    customers: <CustomersSection />,
    guard: <GuardSection />,
    inserting: <InsertModesSection />,
    templates: <TemplatesSection />,
    translation: <TranslationSection requestOrigins={requestOrigins} />,
    knowledge: <KnowledgeSection />,
    shops: <ShopsSection />,
    memory: <MemorySection />,
    glossary: <GlossarySection />,
    display: <DisplaySection {...(requestPermission ? { requestPermission } : {})} />,
    sites: <SitesSection requestSite={requestSite} />,
    reading: (
      <>
        <ReadingSection />
        <TaughtSection />
      </>
    ),
    data: <DataSection />,
    about: <AboutSection version={version} />,
  };
  return (
    <div className={classes.page}>
      <Navigation shown={shown} />
      <main className={classes.main} ref={main} tabIndex={-1} aria-label={name}>
        <ConnectionLost />
        {IDS.filter((id) => opened.has(id)).map((id) => (
          <Box key={id} hidden={id !== shown} className={classes.section}>
            {content[id]}
          </Box>
        ))}
      </main>
    </div>
  );
}

function Navigation({ shown }: { shown: SectionId }) {
  const t = useText();
  const unsaved = useUnsavedIds();
  return (
    <nav className={classes.nav} aria-label={t('settings:sections')}>
      <Title order={1} size="h4" className={classes.title}>
        {t('settings:title')}
      </Title>
      <div className={classes.links}>
        {IDS.map((id) => {
          const Icon = SECTIONS[id];
          return (
            <NavLink
              key={id}
              href={`#${id}`}
              active={id === shown}
              {...(id === shown ? { 'aria-current': 'page' as const } : {})}
              label={t(`settings:nav.${id}`)}
              {...(unsaved.has(id) ? { description: t('settings:unsavedMark') } : {})}
              leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
              className={classes.link}
            />
          );
        })}
      </div>
    </nav>
  );
}

function ConnectionLost() {
  const t = useText();
  return useConnection() === 'lost' ? (
    <Text role="alert" className={classes.lost}>
      {t('common:connection.lost')}. {t('common:connection.lostHint')}
    </Text>
  ) : null;
}
