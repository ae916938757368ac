/** Word lists as patterns for texts that `plain` has been over. Pure, so that a page agent leaves out what it lacks. */

/** A pattern of alternatives over several lines that must be the whole text. */
/* #__NO_SIDE_EFFECTS__ */
export function words(list: string): RegExp {
  return new RegExp(`^(?:${list.trim().replace(/\s*\n\s*/g, '|')})$`);
}

/** The same, found anywhere in a text. */
/* #__NO_SIDE_EFFECTS__ */
export function within(list: string): RegExp {
  return new RegExp(list.trim().replace(/\s*\n\s*/g, '|'));
}
