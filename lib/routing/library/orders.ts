import { all, any, beforeDispatch, flag, intent, leaf, pending } from './leaf.ts';
import { defineRules } from './library.ts';

/** Orders that somebody must touch before a parcel leaves, and parcels that do not arrive. */
export default defineRules('orders', [
  {
    id: 'library-address-change',
    portals: [],
    when: all(intent('change_order'), beforeDispatch),
    actions: [
      { do: 'queue', queue: 'orders' },
      { do: 'severity_up' },
      { do: 'sooner', minutes: 480 },
      { do: 'checklist', items: ['holdParcel', 'confirmChange'] },
    ],
  },
  {
    id: 'library-cancel-before-dispatch',
    portals: [],
    when: all(intent('cancel_order'), beforeDispatch),
    actions: [
      { do: 'queue', queue: 'orders' },
      { do: 'sooner', minutes: 480 },
      { do: 'checklist', items: ['holdParcel', 'cancelInPortal'] },
    ],
  },
  {
    id: 'library-cancel-after-dispatch',
    portals: [],
    when: all(intent('cancel_order', 'change_order'), leaf('orderState', 'is_one_of', ['shipped', 'delivered'])),
    actions: [
      { do: 'queue', queue: 'returns' },
      { do: 'tag', tags: ['too-late-to-change'] },
    ],
  },
  {
    id: 'library-personalization',
    portals: [],
    when: all(any(flag('personalization_due'), intent('personalization')), pending),
    actions: [
      { do: 'queue', queue: 'orders' },
      { do: 'tag', tags: ['personalization'] },
      { do: 'checklist', items: ['askWording', 'repeatWording', 'toProduction'] },
    ],
  },
  {
    id: 'library-ship-today',
    portals: [],
    when: all(beforeDispatch, leaf('shipBy', 'within_next', 1_440)),
    actions: [{ do: 'queue', queue: 'orders' }, { do: 'severity_up' }],
  },
  {
    id: 'library-stalled',
    portals: [],
    when: all(flag('shipment_stalled'), pending),
    actions: [
      { do: 'tag', tags: ['check-tracking'] },
      { do: 'checklist', items: ['trackingStatus', 'carrierCase', 'tellBuyer'] },
    ],
  },
  {
    id: 'library-delivered-not-received',
    portals: [],
    when: all(flag('delivered_not_received'), pending),
    actions: [{ do: 'severity_up' }, { do: 'checklist', items: ['deliveryPhoto', 'neighbours', 'carrierCase'] }],
  },
  {
    id: 'library-wholesale',
    portals: [],
    when: any(intent('wholesale_b2b'), leaf('tier', 'is', 'wholesale'), leaf('pieces', 'gte', 20)),
    actions: [
      { do: 'tag', tags: ['wholesale'] },
      { do: 'sooner', minutes: 240 },
      { do: 'assign_fit', skills: ['wholesale'] },
    ],
  },
  {
    id: 'library-high-value',
    portals: [],
    when: all(flag('high_value'), pending),
    actions: [{ do: 'severity_up' }, { do: 'two_eyes' }],
  },
]);
