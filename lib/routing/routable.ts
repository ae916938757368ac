/** What a routing rule may look at: what the portal showed, what people tagged, and what triage made of it. */
import type { Order } from '@/lib/domain/order.ts';
import type { Decided, Derived, Dispatched, Observed } from '@/lib/domain/ticket.ts';

export interface Routable {
  readonly observed: Observed;
  readonly decided: Pick<Decided, 'tags'>;
  readonly assessed: Pick<
    Derived,
    'status' | 'severity' | 'tier' | 'language' | 'intent' | 'confidence' | 'flags' | 'obligations'
  >;
  readonly order?: Order;
  /** Which event rules went off, and whom assignment chose. */
  readonly dispatched?: Dispatched;
}
