import type { RowCounts } from '@/lib/domain/privacy.ts';
import { english } from '@/lib/i18n/en/index.ts';
import type { Text } from '@/lib/i18n/index.ts';

type Table = keyof typeof english.privacy.table;
const TABLES = Object.keys(english.privacy.table) as Table[];

/** "312 messages, 40 tickets": tables in the order of the alphabet, as people call them. */
export function tablesText(t: Text, rows: RowCounts, locale: string): string {
  const named = TABLES.flatMap((table) => {
    const count = rows[table];
    return count ? [t('privacy:tableCount', { count, table: t(`privacy:table.${table}`) })] : [];
  });
  return new Intl.ListFormat(locale, { style: 'narrow' }).format(named);
}
