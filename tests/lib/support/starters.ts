/** The starter templates where there is no browser to read their words. */

import ar from '@/components/public/starters/ar.json' with { type: 'json' };
import de from '@/components/public/starters/de.json' with { type: 'json' };
import en from '@/components/public/starters/en.json' with { type: 'json' };
import es from '@/components/public/starters/es.json' with { type: 'json' };
import fr from '@/components/public/starters/fr.json' with { type: 'json' };
import id from '@/components/public/starters/id.json' with { type: 'json' };
import it from '@/components/public/starters/it.json' with { type: 'json' };
import ja from '@/components/public/starters/ja.json' with { type: 'json' };
import ko from '@/components/public/starters/ko.json' with { type: 'json' };
import nl from '@/components/public/starters/nl.json' with { type: 'json' };
import pl from '@/components/public/starters/pl.json' with { type: 'json' };
import pt from '@/components/public/starters/pt.json' with { type: 'json' };
import sv from '@/components/public/starters/sv.json' with { type: 'json' };
import th from '@/components/public/starters/th.json' with { type: 'json' };
import tr from '@/components/public/starters/tr.json' with { type: 'json' };
import vi from '@/components/public/starters/vi.json' with { type: 'json' };
import zh from '@/components/public/starters/zh.json' with { type: 'json' };
import { seed as seedWith } from '@/lib/background/seed.ts';
import type { World } from '@/lib/background/world.ts';
import { starterTemplates as templatesOf } from '@/lib/replies/starter/index.ts';

const texts = { ar, de, en, es, fr, id, it, ja, ko, nl, pl, pt, sv, th, tr, vi, zh };

export const starterTemplates = templatesOf(texts);

export const seed = (world: World, uiLanguage = 'en'): Promise<void> => seedWith(world, uiLanguage, async () => texts);
