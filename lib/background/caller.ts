/** A view that may ask and decide: one of our own pages, and if it stands in a portal's page, one we opened there. */
export interface ViewCaller {
  readonly kind: 'view';
  /** The tab the view stands in; popup and side panel stand in none. */
  readonly tabId?: number;
  /** True only for the in-page frame. */
  readonly framed: boolean;
  /** Which of the views that were ever connected to this worker. */
  readonly view?: number;
}
