/** The Big List of Naughty Strings, as its package has it. */
import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import { family } from './family.ts';

export const NAUGHTY = family('naughty strings', naughty);
