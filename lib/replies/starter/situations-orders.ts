/** Parcels on their way, and orders that are to be changed. */
import { field, type Situation, situation } from './situation.ts';

const OWN = ['fbm', 'merchant'] as const;

export const shipping: readonly Situation[] = [
  situation('Shipping', 'wismo-fba', {
    name: 'Where is my order (FBA)',
    shortcut: 'wismo-fba',
    intents: ['wismo'],
    portals: ['amazon'],
    fulfilments: ['fba'],
  }),
  situation('Shipping', 'wismo-fbm', {
    name: 'Where is my order (shipped by us)',
    shortcut: 'wismo',
    intents: ['wismo'],
    fulfilments: OWN,
  }),
  situation('Shipping', 'wismo-not-shipped', {
    name: 'Where is my order (not shipped yet)',
    shortcut: 'not-shipped',
    intents: ['wismo'],
    fulfilments: OWN,
  }),
  situation('Shipping', 'stalled-parcel', {
    name: 'The parcel has stopped moving',
    shortcut: 'stalled',
    intents: ['wismo'],
    fulfilments: OWN,
  }),
  situation('Shipping', 'late-apology', {
    name: 'Past the expected day: apology',
    shortcut: 'late',
    intents: ['wismo'],
  }),
  situation('Shipping', 'delivered-not-received-fbm', {
    id: 'starter-not-received',
    name: 'Delivered but not received',
    shortcut: 'lost',
    intents: ['not_received'],
    fulfilments: OWN,
  }),
  situation('Shipping', 'delivered-not-received-fba', {
    name: 'Delivered but not received (FBA)',
    shortcut: 'lost-fba',
    intents: ['not_received'],
    portals: ['amazon'],
    fulfilments: ['fba'],
  }),
  situation('Shipping', 'wrong-address', {
    name: 'The parcel went to the address in the order',
    shortcut: 'wrong-address',
    intents: ['not_received', 'change_order'],
  }),
];

export const orders: readonly Situation[] = [
  situation('Orders', 'cancellation-before-shipping', {
    id: 'starter-cancellation',
    name: 'Cancellation before shipping',
    shortcut: 'cancel',
    intents: ['cancel_order'],
  }),
  situation('Orders', 'cancellation-too-late', {
    name: 'Cancellation after shipping',
    shortcut: 'cancel-late',
    intents: ['cancel_order'],
  }),
  situation('Orders', 'change-address', {
    name: 'Change of the address',
    shortcut: 'address',
    intents: ['change_order'],
    fields: [field('already_shipped', 'switch', 'Already shipped')],
  }),
  situation('Orders', 'change-variant', {
    name: 'Change of size or colour',
    shortcut: 'variant',
    intents: ['change_order'],
    fields: [field('variant', 'text', 'Size, colour or version')],
  }),
  situation('Orders', 'out-of-stock', {
    name: 'Sold out: wait or cancel',
    shortcut: 'sold-out',
    intents: ['cancel_order', 'wismo'],
    fields: [field('date', 'date', 'Back in stock around')],
  }),
  situation('Orders', 'wholesale', {
    name: 'Wholesale offer',
    shortcut: 'wholesale',
    intents: ['wholesale_b2b'],
    fields: [
      field('quantity', 'number', 'Pieces'),
      field('price', 'money', 'Price each'),
      field('days', 'number', 'Lead time, working days'),
    ],
  }),
  situation('Orders', 'personalization-confirm', {
    name: 'Personalization: confirm the text',
    shortcut: 'engraving',
    intents: ['personalization'],
    fields: [field('text', 'text', 'Text to be made')],
  }),
  situation('Orders', 'personalization-photo', {
    name: 'Personalization: the proof is ready',
    shortcut: 'proof',
    intents: ['personalization'],
    fields: [field('note', 'long', 'Note on the proof')],
  }),
];
