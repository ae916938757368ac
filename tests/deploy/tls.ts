import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate for this machine that vouches for itself, as `cert.pem`, `key.pem` and `ca.pem`. Made by openssl. */
export function makeCertificate(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const how = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names, '-keyout', key, '-out', cert];
  const answer = spawnSync('openssl', how, { encoding: 'utf8' });
  if (answer.status !== 0) throw new Error(`openssl is needed for this test: ${answer.error ?? answer.stderr}`);
  cpSync(cert, join(folder, 'ca.pem'));
}
