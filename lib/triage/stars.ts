/** Stars from which a review asks nothing of us. */
export const GOOD_REVIEW = 4;
/** Stars up to which Amazon counts seller feedback as negative (order defect rate). */
export const NEGATIVE_REVIEW = 2;
