/**
 * Seller Central's selectors as data, newest layout first. As of 2026-11, from portals.md part B. Those marked
 * `guess` were never seen in public; readers fall back to structure and text when none of a list matches.
 */
export const SELECTORS = {
  /** One conversation in the inbox's list. v3 guess; then v2; then v1. */
  row:
    '[data-test-id*="thread-row" i], [data-testid*="thread-row" i], [data-test-id*="thread-item" i], ' +
    '[data-testid*="thread-item" i], [data-test-id*="case-row" i], [data-testid*="case-row" i], kat-list-item, ' +
    '[class*="thread-row" i], [class*="thread-item" i], [class*="case-row" i], [class*="thread-list-item" i], ' +
    '#threads-list > *, [role="option"]',
  rowLink: 'a[href*="cc="], a[href*="caseId=" i]',
  /** Guess, then v1. */
  rowBuyer:
    '[data-test-id*="buyer" i], [data-testid*="buyer" i], .thread-buyername, [class*="buyer-name" i], ' +
    '[class*="buyername" i], [class*="customer-name" i], [class*="thread-name" i]',
  rowSubject: '[data-test-id*="subject" i], [data-testid*="subject" i], [class*="subject" i]',
  rowPreview:
    '[data-test-id*="preview" i], [data-testid*="preview" i], [class*="preview" i], [class*="snippet" i], ' +
    '[class*="last-message" i]',
  rowTime: 'time, [data-test-id*="time" i], [data-testid*="time" i], .thread-timestamp, [class*="timestamp" i]',
  /** Guess: the open conversation. */
  thread:
    '[data-test-id="thread-pane" i], [data-testid="thread-pane" i], [data-test-id*="thread-view" i], ' +
    '[data-test-id*="thread-detail" i], [class~="thread-pane"], [class~="thread-view"], [class~="case-thread"]',
  /** v3, seen in four files of one project, 2023 to 2025. */
  caseStatus: '.case-status-label, [class*="case-status" i], [data-test-id*="case-status" i]',
  /** Guess, then v2's own bubbles. */
  message:
    '[data-test-id*="message" i], [data-testid*="message" i], [class*="thread-message" i], [class*="message-row" i], ' +
    '[class*="message-item" i], [class*="message-bubble" i], [class*="message-container" i], [role="article"], kat-chat-message',
  messageBody:
    '[data-test-id*="message-body" i], [data-testid*="message-body" i], [data-test-id*="message-text" i], ' +
    '[data-testid*="message-text" i], [class*="message-body" i], [class*="message__body" i], [class*="message-text" i], ' +
    '[class*="message-content" i], [class*="messagebody" i]',
  messageAuthor:
    '[data-test-id*="author" i], [data-testid*="author" i], [data-test-id*="sender" i], [data-testid*="sender" i], ' +
    '[class*="author" i], [class*="sender" i]',
  messageTime:
    'time, [data-test-id*="time" i], [data-testid*="time" i], [class*="timestamp" i], [class*="message-time" i], [class*="message-date" i]',
  contact: {
    root: '#ayb-contact-buyer, [id^="ayb-"], [class*="ayb-contact"]',
    header:
      '.ayb-contact-buyer-header h2, .ayb-contact-buyer-header, [class*="ayb-contact"] h1, [class*="ayb-contact"] h2',
    text: '.contact-buyer-text-area kat-textarea, [class*="contact-buyer-text"] kat-textarea, [class*="contact-buyer-text"] textarea',
    sent: 'div.kat-alert-success-content, .kat-alert-success-content, kat-alert[variant="success"]',
  },
  order: {
    root: '#MYO-app',
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
  },
  orders: {
    row: '#orders-table tbody tr, .myo-table-container tbody tr',
    link: 'a[href*="/orders-v3/order/"], a[href*="/order/"], .cell-body-title a',
    state: '.main-status',
    title: '.myo-list-orders-product-name-cell a, .myo-list-orders-product-name-cell',
  },
  returns: {
    row: 'kat-table-row.manage-returns-table-row, .manage-returns-table-row, .returnRequest, [class*="return-request" i], [class*="returns-row" i]',
    link: 'a[href*="/order/"], a[href*="orderID=" i], a[href*="orderId="]',
    buyer:
      'kat-label.item-details-text-break-word label span.text, .list-returns-row-cell.div1 .item-details-text-break-word .text, ' +
      '.item-details-text-break-word .text, .item-details-text-break-word, [data-test-id*="buyer" i]',
    comment:
      '.customer-comment, [class*="customer-comment" i], [class*="buyer-comment" i], [data-test-id*="comment" i]',
  },
  feedback: {
    stars:
      'kat-star-rating[value], kat-star-rating[rating], [class*="a-star-"], [role="img"][aria-label*="5"], [data-rating]',
    text: '[data-test-id*="comment" i], [class*="feedback-text" i], [class*="comment" i], span.auto-word-break',
  },
  /** Metric id -> block that holds its number. */
  account: {
    odr: '#customer-satisfaction-content-rows-section .a-row .a-column .a-size-large',
    breakdown: '#odr-breakdown-section .sp-middle-col .a-size-base',
    rating: '.ahd-numeric-ahr-indicator h3, [class*="ahd-numeric-ahr-indicator"] h3, .ahd-numeric-ahr-indicator',
    rows: {
      lateShipmentRate: '#shipping-late-shipment-rate-row',
      cancelRate: '#shipping-cancellation-rate-row',
      validTracking: '#shipping-view-tracking-rate-row',
      onTimeDelivery: '#unit-on-time-delivery-rate-row',
    },
    value: '.a-column:nth-child(2) .a-size-large, .a-column:nth-child(2) .a-size-base',
  },
  signedOut: 'form[name="signIn"], #ap_email, #ap_password, #authportal-main-section, #auth-mfa-form',
  loading:
    'kat-spinner, #apploading > span, [class*="skeleton" i], [class*="spinner" i], [aria-busy="true"], [role="progressbar"], [class*="loading-indicator" i]',
  error:
    'kat-alert[variant="danger"], kat-alert[variant="error"], .a-alert-error, [role="alert"][class*="error" i], [data-test-id*="error" i]',
} as const;
