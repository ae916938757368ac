/** What stands between hello and goodbye, by situation, in every buyer language; and hello and goodbye themselves. */
import type { Language } from '@/lib/domain/vocabulary.ts';
import ar from './texts/ar.json' with { type: 'json' };
import de from './texts/de.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import es from './texts/es.json' with { type: 'json' };
import fr from './texts/fr.json' with { type: 'json' };
import id from './texts/id.json' with { type: 'json' };
import it from './texts/it.json' with { type: 'json' };
import ja from './texts/ja.json' with { type: 'json' };
import ko from './texts/ko.json' with { type: 'json' };
import nl from './texts/nl.json' with { type: 'json' };
import pl from './texts/pl.json' with { type: 'json' };
import pt from './texts/pt.json' with { type: 'json' };
import sv from './texts/sv.json' with { type: 'json' };
import th from './texts/th.json' with { type: 'json' };
import tr from './texts/tr.json' with { type: 'json' };
import vi from './texts/vi.json' with { type: 'json' };
import zh from './texts/zh.json' with { type: 'json' };

export const TEXTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en,
  de,
  fr,
  es,
  it,
  nl,
  pl,
  sv,
  pt,
  ja,
  ko,
  zh,
  th,
  vi,
  tr,
  ar,
  id,
};
