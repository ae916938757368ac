import { Box, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useConnection } from '@/lib/client/live.tsx';
import { useText } from '@/lib/i18n/index.ts';
import { AlertsSection } from '../alerts/alerts-section.tsx';
import { askWith } from '../alerts/asking.ts';
import type { RequestDownloads } from '../continuity/continuity.tsx';
import { KnowledgeSection } from '../knowledge/knowledge-section.tsx';
import { EscalationSection } from '../people/escalation-section.tsx';
import { PeopleSection } from '../people/people-section.tsx';
import type { PortalAccess } from '../portals/access.ts';
import { PortalsSection } from '../portals/portals-section.tsx';
import { PrivacySection } from '../privacy/privacy-section.tsx';
import { TaughtSection } from '../repair/taught-section.tsx';
import { RulesSection } from '../rules/rules-section.tsx';
import type { RequestSite } from '../sites/add-site.tsx';
import { SitesSection } from '../sites/sites-section.tsx';
import { TeamSection } from '../team/team-section.tsx';
import { TemplatesSection } from '../templates/templates-section.tsx';
import { AboutSection } from './about-section.tsx';
import { CustomersSection } from './customers-section.tsx';
import { DataSection } from './data-section.tsx';
import { DisplaySection } from './display-section.tsx';
import { ExchangeSection } from './exchange/exchange-section.tsx';
import { GuardSection } from './guard-section.tsx';
import { HoursSection } from './hours-section.tsx';
import { InsertModesSection } from './insert-modes.tsx';
import { GlossarySection } from './memory/glossary-section.tsx';
import { MemorySection } from './memory/memory-section.tsx';
import { Navigation } from './navigation/navigation.tsx';
import { UnsavedNote } from './navigation/unsaved-note.tsx';
import classes from './options-page.module.css';
import { PoliciesSection } from './policies-section.tsx';
import { ReadingSection } from './reading-section.tsx';
import { markField } from './search/mark-field.ts';
import { SECTION_IDS, type SectionId } from './sections.ts';
import { ShopsSection } from './shops-section.tsx';
import { TargetsSection } from './targets-section.tsx';
import { type RequestOrigins, TranslationSection } from './translation/translation-section.tsx';
import { UnsavedProvider } from './unsaved.tsx';
import { useHash } from './use-hash.ts';

interface Props {
  readonly version: string;
  /** Absent where the browser has no desktop alerts. */
  readonly requestPermission?: () => Promise<boolean>;
  readonly requestDownloads: RequestDownloads;
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

function Sections({ version, requestPermission, requestDownloads, requestOrigins, requestSite, access }: Props) {
  const t = useText();
  const hash = useHash();
  const shown = SECTION_IDS.find((id) => id === hash) ?? 'rules';
  const [found, setFound] = useState<{ section: SectionId; name: string }>();
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
  // After the focus: what was searched for is where to go on.
  useEffect(() => {
    const section = main.current?.querySelector<HTMLElement>(`[data-section="${shown}"]`);
    if (found?.section !== shown || !section) return undefined;
    const stop = markField(section, found.name);
    return () => {
      stop();
      // Who comes back later does not look for it any more.
      setFound((now) => (now === found ? undefined : now));
    };
  }, [found, shown]);

  const content: Readonly<Record<SectionId, ReactNode>> = {
    portals: <PortalsSection access={access} />,
    rules: <RulesSection />,
    people: <PeopleSection />,
    team: <TeamSection />,
    escalation: <EscalationSection />,
    alerts: <AlertsSection ask={askWith(access.request, requestOrigins, requestPermission)} />,
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
    display: <DisplaySection />,
    sites: <SitesSection requestSite={requestSite} />,
    reading: (
      <>
        <ReadingSection />
        <TaughtSection />
      </>
    ),
    exchange: <ExchangeSection />,
    data: <DataSection requestDownloads={requestDownloads} />,
    privacy: <PrivacySection />,
    about: <AboutSection version={version} />,
  };
  return (
    <div className={classes.page}>
      <Navigation
        shown={shown}
        onFound={(section, name) => setFound(name === undefined ? undefined : { section, name })}
      />
      <main className={classes.main} ref={main} tabIndex={-1} aria-label={name}>
        <ConnectionLost />
        <UnsavedNote shown={shown} />
        {SECTION_IDS.filter((id) => opened.has(id)).map((id) => (
          <Box key={id} hidden={id !== shown} className={classes.section} data-section={id}>
            {content[id]}
          </Box>
        ))}
      </main>
    </div>
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
