/** A row or a message as the page shows it: its lines of text. No times, states or orders are understood. */
export interface SeenTicket {
  readonly key: string;
  readonly lines: readonly string[];
}

const ROWS = [
  'kat-list-item, #orders-table tbody tr, .case-message, [class*="message-row"]',
  '[class*="_Row_"], [class*="_Message_"]',
  '[data-testid="chat.chatroom.conversation_card"], [data-testid="chat.chatroom.message_card"]',
].join();

/** `body` and every open shadow root below it. */
export function rootsOf(body: HTMLElement): (ParentNode & Node)[] {
  const roots: (ParentNode & Node)[] = [body];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  return roots;
}

const linesOf = (row: Element): string[] => {
  const lines = new Set<string>();
  for (const part of (row.shadowRoot ?? row).querySelectorAll('*')) {
    if (part.tagName === 'STYLE' || part.children.length > 0) continue;
    const text = part.textContent?.trim();
    if (text) lines.add(text.slice(0, 200));
  }
  return [...lines];
};

/** What the page shows now, twice the same row once. */
export function readTickets(roots: readonly ParentNode[]): SeenTicket[] {
  const seen = new Map<string, SeenTicket>();
  for (const root of roots) {
    for (const row of root.querySelectorAll(ROWS)) {
      const lines = linesOf(row);
      const key = lines.join('|');
      if (key) seen.set(key, { key, lines });
    }
  }
  return [...seen.values()];
}
