/** A seller's own ERP that no built-in portal knows: what the generic portal is taught on, through shadow roots. */
import type { LabPage, LabPortal, LabRequest } from '../kit/contract.ts';
import { ERP_HOST } from '../world/unknown.ts';
import { casesPage, viewOf } from './pages.ts';

function respond(request: LabRequest): LabPage | undefined {
  const [section, number] = request.url.pathname.split('/').filter(Boolean);
  return section === 'after-sales' ? casesPage(viewOf(request), number) : undefined;
}

export const unknownErpLab: LabPortal = {
  id: 'unknown-erp',
  hosts: [`https://${ERP_HOST}/*`],
  defaultLocale: () => 'zh-CN',
  respond,
  client: 'client.ts',
};
