import { JetStreamApiError } from '@nats-io/jetstream';
import {
  AuthorizationError,
  PermissionViolationError,
  ProtocolError,
  RequestError,
  TimeoutError,
  UserAuthenticationExpiredError,
} from '@nats-io/nats-core';
import { expect, test } from 'vitest';
import { TooLarge, WireTrouble } from '@/lib/sync/wire/index.ts';
import { faultOf } from '@/lib/sync/wire/trouble.ts';

const api = (err_code: number, description: string, code = 400) =>
  new JetStreamApiError({ err_code, code, description });

test.each([
  ['a permission', new PermissionViolationError('no', 'publish', 'a.b'), 'denied'],
  ['a refusal', new AuthorizationError("'Authorization Violation'"), 'denied'],
  ['an end', new UserAuthenticationExpiredError("'User Authentication Expired'"), 'expired'],
  ['an account that ended', new AuthorizationError("'Account Authentication Expired'"), 'expired'],
  ['a revocation', new ProtocolError("'Credentials Revoked'"), 'revoked'],
  ['a slow handshake', new AuthorizationError("'Authentication Timeout'"), 'unreachable'],
  ['silence', new TimeoutError(), 'unreachable'],
  ['a full stream', api(10077, 'maximum bytes exceeded', 503), 'server-full'],
  ['a full disk', api(10077, 'write n1/1.blk: no space left on device', 503), 'server-full'],
  ['a store that fails otherwise', api(10077, 'raft: not leader', 503), 'unreachable'],
  ['a full account', api(10002, 'resource limits exceeded for account'), 'server-full'],
  ['a stream that is gone', api(10059, 'stream not found', 404), 'server-lost'],
  ['a cluster without a leader', api(10008, 'JetStream system temporarily unavailable', 503), 'unreachable'],
  ['anything', 'text', 'unreachable'],
])('%s is read as a code, from the error and from what caused it', (_, error, code) => {
  expect(faultOf(error)).toMatchObject({ code });
  expect(faultOf(new RequestError('request', { cause: error }))).toMatchObject({ code });
});

test('what is too large is told apart, for trying again does not help', () => {
  expect(faultOf(api(10054, 'message size exceeds maximum allowed'))).toBeInstanceOf(TooLarge);
  expect(faultOf(new WireTrouble('denied'))).toMatchObject({ code: 'denied' });
});
