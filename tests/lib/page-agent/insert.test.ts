import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import type { ThreadMark } from '@/lib/domain/thread-mark.ts';
import { insertReply } from '@/lib/page-agent/insert.ts';
import type { Portal } from '@/lib/portals/portal.ts';
import { aReading, aSeen, SHOP } from '../support/make.ts';

const EXPECT: ThreadMark = { ...SHOP, kind: 'message', externalId: '111-2222222-3333333' };

test.each(['ask', 'replace', 'append'] as const)(
  'a draft that comes back with the focus is not written over (%s)',
  async (draft) => {
    const window = new Window({ url: 'https://shop.example.com/' });
    const document = window.document as unknown as Document;
    const field = document.createElement('textarea');
    document.body.append(field);
    field.addEventListener('focus', () => {
      field.value = 'Half a draft';
    });
    const portal = { store: () => SHOP, composer: { find: () => field, maxLength: 100 } } as unknown as Portal;
    const desk = {
      portal,
      pageNow: () => ({ url: new URL('https://shop.example.com/'), document, now: 0 }),
      read: () => aReading([aSeen()], { focus: { kind: 'message', externalId: EXPECT.externalId } }),
    };
    const outcome = await insertReply(desk, { text: 'Hello', expect: EXPECT, draft });
    expect(outcome).toEqual({ result: 'draft-exists', draft: 'Half a draft' });
    expect(field.value).toBe('Half a draft');
  },
);
