/** Gives understanding what it was trained to know, where there is no browser to read it. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ARTEFACT_FILE, giveArtefact, readArtefact } from '@/lib/understanding/artefact.ts';

// By path: what looks like the address of a file beside this one is moved by bundlers.
export const FILE = join(dirname(fileURLToPath(import.meta.url)), '../../components/public', ARTEFACT_FILE);

giveArtefact(readArtefact(readFileSync(FILE, 'utf8')));
