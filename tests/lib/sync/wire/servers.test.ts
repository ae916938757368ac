import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FLOOR, isOldServer, isSafeServer, lacksOf } from '@/lib/sync/wire/index.ts';

describe('an address', () => {
  test.each([
    'wss://team.example.com',
    'wss://team.example.com:8443/nats',
    'ws://localhost:9222',
    'ws://127.0.0.1:9222',
    'ws://[::1]:1',
  ])('%s is connected to', (address) => expect(isSafeServer(address)).toBe(true));

  test.each([
    'ws://team.example.com',
    'ws://127.0.0.1.example.com',
    'ws://localhost.example.com',
    'nats://team.example.com:4222',
    'http://localhost',
    'https://team.example.com',
    'wss://user:secret@team.example.com',
    'wss://',
    'team.example.com',
    'javascript:alert(1)',
    '',
  ])('%s is refused', (address) => expect(isSafeServer(address)).toBe(false));

  test('of any kind is judged without a throw, and nothing but TLS leaves this machine', () => {
    const host = fc.constantFrom('localhost', '127.0.0.1', '[::1]', 'a.example.com', '127.0.0.1.example.com', '');
    const written = fc.tuple(fc.constantFrom('ws', 'wss', 'nats', 'http', 'WS'), host, fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          written.map(([scheme, at, rest]) => `${scheme}://${at}${rest}`),
        ),
        (address) => {
          if (!isSafeServer(address)) return;
          const { protocol, hostname } = new URL(address);
          expect(protocol === 'wss:' || /^(localhost|127\.|\[::1\])/.test(hostname)).toBe(true);
        },
      ),
    );
  });
});

describe('a server', () => {
  test.each([
    ['2.14.3', false],
    ['2.14.4', false],
    ['2.15.0', false],
    ['3.0.0', false],
    ['2.12.12', false],
    ['2.12.13-RC.1', false],
    ['2.14.2', true],
    ['2.13.99', true],
    ['2.12.11', true],
    ['2.11.99', true],
    ['2.9.10', true],
    ['', true],
    ['latest', true],
  ])('of version “%s” is too old: %s', (version, old) => expect(isOldServer(version, FLOOR)).toBe(old));

  test('of any version will do where no floor is asked for', () => expect(isOldServer('2.9.10', [])).toBe(false));

  test('that is old is said what it lacks', () => {
    expect(lacksOf('2.9.10')).toEqual(['isolation', 'sync-always', 'many-filters', 'message-ttl', 'fixes']);
    expect(lacksOf('2.10.27')).toEqual(['message-ttl', 'fixes']);
    expect(lacksOf('2.11.0')).toEqual(['isolation', 'fixes']);
    expect(lacksOf('2.12.12')).toEqual([]);
    expect(lacksOf('2.14.3')).toEqual([]);
  });
});
