import { useText } from '@/lib/i18n/index.ts';
import { Section } from '../settings/section.tsx';
import type { PortalAccess } from './access.ts';
import { PausesCard } from './pauses-card.tsx';
import { PortalSwitches } from './portal-switches.tsx';

/** Which portals Portside is on, and where it rests. */
export function PortalsSection({ access }: { access: PortalAccess }) {
  const t = useText();
  return (
    <Section title={t('portals:title')} intro={t('portals:intro')}>
      <PortalSwitches access={access} />
      <PausesCard />
    </Section>
  );
}
