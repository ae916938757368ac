/** `localhost` and the addresses that never leave the machine. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);

/**
 * Whether a team's server may be spoken to there: by secure websocket, or by an open one on this machine alone. An
 * address that carries a name or a password is refused, since addresses are shown and kept.
 */
export function isServer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'wss:' || (protocol === 'ws:' && isLoopback(hostname));
}
