/** How replies come into a portal's page. */
import type { InsertMode, Settings } from './settings.ts';
import type { PortalId } from './vocabulary.ts';

/** `copy`: Portside writes nothing into this portal's pages, whoever asks and from wherever. */
export const insertModeOf = ({ insertModes }: Pick<Settings, 'insertModes'>, portal: PortalId): InsertMode =>
  insertModes[portal] ?? 'insert';
