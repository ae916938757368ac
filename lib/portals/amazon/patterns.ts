/** Word lists as patterns for texts that `plain` has been over. */

/** A pattern of alternatives over several lines that must be the whole text. */
export const words = (list: string): RegExp => new RegExp(`^(?:${list.trim().replace(/\s*\n\s*/g, '|')})$`);

/** The same, found anywhere in a text. */
export const within = (list: string): RegExp => new RegExp(list.trim().replace(/\s*\n\s*/g, '|'));
