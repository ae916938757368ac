/** For what scrolls: it must be reachable by keyboard. Mantine's areas hand this down. */
export const SCROLLED = { viewportProps: { tabIndex: 0 } };
