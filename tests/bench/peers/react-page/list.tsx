import type { SeenTicket } from './read.ts';

const STYLE =
  'ul{margin:0;padding:8px;height:100%;overflow:auto;background:#fff;font:13px/1.4 system-ui}li{padding:8px;border-bottom:1px solid #ddd}p{margin:2px 0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}';

/** Every ticket with its messages, as the sidebar of such an extension shows them. */
export function List({ tickets }: { tickets: readonly SeenTicket[] }) {
  return (
    <>
      <style>{STYLE}</style>
      <ul>
        {tickets.map((ticket) => (
          <li key={ticket.key}>
            {ticket.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
