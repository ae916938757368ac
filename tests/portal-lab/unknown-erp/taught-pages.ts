/** How the ERP's table of cases is taught: rows in shadow roots, cells by their columns. */
import type { TaughtField, TaughtPage } from '@/lib/domain/taught.ts';
import { ERP_HOST } from '../world/unknown.ts';

type Lesson = Pick<TaughtPage, 'id' | 'page' | 'site' | 'kind' | 'parts'> & { readonly address: string };

const cell = (column: number, field: TaughtField['field'], as: TaughtField['as'], inside = ''): TaughtField => ({
  field,
  at: `& >>> [aria-colindex="${column}"]${inside}`,
  as,
});

export const ERP_LESSONS: readonly Lesson[] = [
  {
    id: 'generic:yunfan-after-sales',
    page: `${ERP_HOST}/after-sales`,
    site: { origin: `https://${ERP_HOST}`, path: '/after-sales', name: 'Yunfan ERP' },
    address: `https://${ERP_HOST}/after-sales`,
    kind: 'return',
    parts: [
      {
        what: 'ticket',
        each: '[role="grid"] >>> yf-row',
        fields: [
          cell(1, 'externalId', 'line'),
          cell(1, 'url', 'link', ' > a'),
          cell(2, 'needsReply', 'present', ' > [data-state="open"]'),
          cell(4, 'buyer', 'line'),
          cell(5, 'orderId', 'order-number'),
          cell(6, 'reason', 'line'),
          cell(7, 'amount', 'money'),
          cell(8, 'openedAt', 'time'),
          cell(9, 'deadline', 'time'),
        ],
      },
    ],
  },
];
