/** Gives understanding what it was trained to know: the page it runs in was handed it before. */
import { giveArtefact, readArtefact } from '@/lib/understanding/artefact.ts';

giveArtefact(readArtefact((globalThis as { portsideArtefact?: string }).portsideArtefact ?? ''));
