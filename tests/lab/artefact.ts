/** Gives understanding what it was trained to know, where there is no browser to read it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ARTEFACT_FILE, giveArtefact, readArtefact } from '@/lib/understanding/artefact.ts';

export const FILE = fileURLToPath(new URL(`../../components/public${ARTEFACT_FILE}`, import.meta.url));

giveArtefact(readArtefact(readFileSync(FILE, 'utf8')));
