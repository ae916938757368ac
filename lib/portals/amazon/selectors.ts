/**
 * Seller Central's selectors as data, newest layout first. As of 2026-11, from portals.md part B. Those marked
 * `guess` were never seen in public; readers fall back to structure and text when none of a list matches.
 */

/** Anything whose test id or class contains one of these words. */
/* #__NO_SIDE_EFFECTS__ */
function like(words: string): string {
  return words
    .split(' ')
    .flatMap((word) => ['data-test-id', 'data-testid', 'class'].map((name) => `[${name}*="${word}" i]`))
    .join();
}

/** Buyer messages. */
export const SELECTORS = {
  /** One conversation in the inbox's list. v3 guess; then v1. */
  row: `kat-list-item, #threads-list > *, [role="option"], ${like('thread-row thread-item case-row thread-list-item')}`,
  rowLink: 'a[href*="cc="], a[href*="caseId=" i]',
  /** Guess, then v1. */
  rowBuyer: `.thread-buyername, [data-test-id*="buyer" i], [data-testid*="buyer" i], ${like('buyer-name buyername customer-name')}`,
  rowSubject: like('subject'),
  rowPreview: like('preview snippet last-message'),
  rowTime: `time, .thread-timestamp, ${like('timestamp')}`,
  /** Guess: the open conversation. */
  thread: '[data-test-id="thread-pane" i], [data-testid="thread-pane" i], .thread-pane, .thread-view, .case-thread',
  /** v3, seen in four files of one project, 2023 to 2025. */
  caseStatus: like('case-status'),
  /** Guess, then v2's own bubbles. */
  message: `[role="article"], [data-test-id*="message" i], [data-testid*="message" i], ${like('thread-message message-row message-item message-bubble')}`,
  messageBody: like('message-body message__body message-text message-content messagebody'),
  messageAuthor: like('author sender'),
  messageHead: `time, ${like('author sender timestamp message-time message-date')}`,
} as const;

/** The page that writes to one buyer. */
export const CONTACT = {
  root: '#ayb-contact-buyer, [class*="ayb-contact"]',
  header: '.ayb-contact-buyer-header h2, .ayb-contact-buyer-header, [class*="ayb-contact"] h2',
  text: '.contact-buyer-text-area kat-textarea, .contact-buyer-text-area textarea',
} as const;

/** One order's page. */
export const ORDER = {
  id: '[data-test-id="order-id-value"]',
  placedAt: '[data-test-id="order-summary-purchase-date-value"]',
  shipBy: '[data-test-id="order-summary-shipby-value"]',
  deliverBy: '[data-test-id="order-summary-deliverby-value"]',
  fulfilment: '[data-test-id="order-summary-fulfillment-channel-value"]',
  channel: '[data-test-id="order-summary-sales-channel-value"]',
  buyer: '[data-test-id="buyer-name-with-link"], [data-test-id="shipping-section-contact-buyer-value"]',
  address: '[data-test-id="shipping-section-buyer-address"]',
  tracking: '[data-test-id="tracking-id-value"]',
  items: 'table.a-keyvalue',
  itemState: '[data-test-id="item-status-label"], .main-status',
  itemTitle:
    '.myo-list-orders-product-name-cell a div, .myo-list-orders-product-name-cell a, a[href*="/dp/"], a[href*="/gp/product/"]',
  quantityHead: '[data-test-id="item-quantity-heading"]',
  priceHead:
    '[data-test-id="item-unit-price-inclusive-heading"], [data-test-id="item-unit-price-exclusive-heading"], [data-test-id*="item-unit-price"]',
  alert: '.a-alert-heading',
} as const;

/** The list of orders. */
export const ORDER_LIST = {
  row: '#orders-table tbody tr, .myo-table-container tbody tr',
  link: 'a[href*="/orders-v3/order/"], a[href*="/order/"], .cell-body-title a',
  state: '.main-status',
  title: '.myo-list-orders-product-name-cell a, .myo-list-orders-product-name-cell',
} as const;

/** Returns, then claims (guess). */
export const CASES = {
  return: `.manage-returns-table-row, .returnRequest, ${like('return-request returns-row')}`,
  claim: `kat-table-row, ${like('claim-row claim-card')}`,
  link: 'a[href*="/order/"], a[href*="orderID=" i]',
  buyer: `.item-details-text-break-word .text, .item-details-text-break-word, ${like('buyer-name')}, [class$="buyer"], [data-test-id*="buyer" i]`,
  comment: like('customer-comment buyer-comment'),
} as const;

/** Feedback manager. */
export const FEEDBACK = {
  row: `kat-table-row, table tbody tr, ${like('feedback-row feedback-item')}`,
  stars: 'kat-star-rating, [class*="a-star-"], [role="img"][aria-label*="5"], [data-rating]',
  text: `span.auto-word-break, ${like('comment feedback-text')}`,
} as const;

/** Metric id -> block that holds its number. */
export const ACCOUNT = {
  odr: '#customer-satisfaction-content-rows-section .a-row .a-column .a-size-large',
  odrOrders: '#customer-satisfaction-content-rows-section .a-row .a-column .a-size-small',
  breakdown: '#odr-breakdown-section .sp-middle-col .a-size-base',
  rating: '.ahd-numeric-ahr-indicator h3, [class*="ahd-numeric-ahr-indicator"] h3, .ahd-numeric-ahr-indicator',
  rows: {
    lateShipmentRate: '#shipping-late-shipment-rate-row',
    cancelRate: '#shipping-cancellation-rate-row',
    validTracking: '#shipping-view-tracking-rate-row',
    onTimeDelivery: '#unit-on-time-delivery-rate-row',
  },
  value: '.a-column:nth-child(2) .a-size-large, .a-column:nth-child(2) .a-size-base',
} as const;

/** What tells that a page shows nothing of its own. */
export const STATES = {
  signedOut: 'form[name="signIn"], #ap_email, #ap_password, #authportal-main-section, #auth-mfa-form',
  loading: `kat-spinner, #apploading > span, [aria-busy="true"], [role="progressbar"], ${like('skeleton spinner')}`,
  error: 'kat-alert[variant="danger"], kat-alert[variant="error"], .a-alert-error',
} as const;
