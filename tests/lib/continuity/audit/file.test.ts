import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { verifyAudit, type Written, writeAudit } from '@/lib/continuity/audit/file.ts';
import { auditCommand } from '../../../lab/audit-command.ts';
import { NOW } from '../../support/make.ts';

const line = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 0, max: NOW }),
  by: fc.constantFrom('Ada', 'Bo', 'rule late'),
  what: fc.constantFrom('decided', 'noted', 'undone'),
});
const written: fc.Arbitrary<Written> = fc.oneof(
  { weight: 5, arbitrary: line.map((one) => ({ line: one })) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9_-]{43}$/).map((gone) => ({ gone })) },
);
const lines = fc.array(written, { minLength: 1, maxLength: 12 });
const CHAIN = 'b7c1';
const runs = { numRuns: 120 };
const linesOf = (text: string) => text.trimEnd().split('\n');
const textOf = (all: readonly string[]) => `${all.join('\n')}\n`;

describe('a record in a file', () => {
  test('is whole as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(written, { maxLength: 12 }), async (all) => {
        const verified = await verifyAudit(await writeAudit(CHAIN, all, NOW));
        expect(verified).toMatchObject({ ok: true, count: all.length, at: NOW });
      }),
      runs,
    );
  });

  test('any one character changed is found', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.nat(), fc.integer({ min: 33, max: 126 }), async (all, place, code) => {
        const text = await writeAudit(CHAIN, all, NOW);
        const at = place % (text.length - 1);
        const other = String.fromCharCode(code);
        if (text[at] === other) return;
        const forged = text.slice(0, at) + other + text.slice(at + 1);
        const verified = await verifyAudit(forged);
        expect(verified.ok).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('a line taken out is found, whichever it is', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.nat(), async (all, place) => {
        const text = linesOf(await writeAudit(CHAIN, all, NOW));
        expect((await verifyAudit(textOf(text.toSpliced(place % text.length, 1)))).ok).toBe(false);
      }),
      runs,
    );
  });

  test('a line put in is found, a copy of another as well', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.nat(), fc.nat(), async (all, from, to) => {
        const text = linesOf(await writeAudit(CHAIN, all, NOW));
        const copy = text[from % text.length] ?? '';
        expect((await verifyAudit(textOf(text.toSpliced(to % (text.length + 1), 0, copy)))).ok).toBe(false);
      }),
      runs,
    );
  });

  test('two lines that change places are found', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.nat(), fc.nat(), async (all, one, other) => {
        const text = linesOf(await writeAudit(CHAIN, all, NOW));
        const [a, b] = [one % text.length, other % text.length];
        if (text[a] === text[b]) return;
        expect((await verifyAudit(textOf(text.with(a, text[b] ?? '').with(b, text[a] ?? '')))).ok).toBe(false);
      }),
      runs,
    );
  });

  test('says in which line it breaks', async () => {
    const text = await writeAudit(
      CHAIN,
      [{ line: { by: 'Ada' } }, { line: { by: 'Bo' } }, { line: { by: 'Cy' } }],
      NOW,
    );
    expect(await verifyAudit(text.replace('"Bo"', '"Bob"'))).toEqual({ ok: false, line: 3, fault: 'hash' });
    const cut = linesOf(text).toSpliced(2, 1);
    expect(await verifyAudit(textOf(cut))).toEqual({ ok: false, line: 3, fault: 'order' });
    expect(await verifyAudit(textOf(linesOf(text).slice(0, -1)))).toEqual({ ok: false, line: 5, fault: 'end' });
    expect(await verifyAudit('{"hello":1}')).toEqual({ ok: false, line: 1, fault: 'not-audit' });
    expect(await verifyAudit('')).toEqual({ ok: false, line: 1, fault: 'not-audit' });
  });

  test('what a forger wrote anew does not agree with an older copy', async () => {
    const before = [{ line: { by: 'Ada' } }, { line: { by: 'Bo' } }];
    const older = await writeAudit(CHAIN, before, NOW);
    const grown = await writeAudit(CHAIN, [...before, { line: { by: 'Cy' } }], NOW + 1);
    expect(await verifyAudit(grown, older)).toMatchObject({ ok: true, count: 3 });
    const forged = await writeAudit(
      CHAIN,
      [{ line: { by: 'Ada' } }, { line: { by: 'Eve' } }, { line: { by: 'Cy' } }],
      NOW,
    );
    expect(await verifyAudit(forged)).toMatchObject({ ok: true });
    expect(await verifyAudit(forged, older)).toEqual({ ok: false, line: 3, fault: 'not-the-same' });
    expect(await verifyAudit(older, grown)).toMatchObject({ ok: false, fault: 'not-the-same' });
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portside-audit-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('answers with an exit code', async () => {
    const [good, broken, foreign] = ['good', 'broken', 'foreign'].map((name) => join(folder, name));
    const text = await writeAudit(CHAIN, [{ line: { by: 'Ada' } }], NOW);
    writeFileSync(good ?? '', text);
    writeFileSync(broken ?? '', text.replace('Ada', 'Eve'));
    writeFileSync(foreign ?? '', 'hello');
    expect(await auditCommand([good ?? ''])).toBe(0);
    expect(await auditCommand([good ?? '', good ?? ''])).toBe(0);
    expect(await auditCommand([broken ?? ''])).toBe(1);
    expect(await auditCommand([foreign ?? ''])).toBe(2);
    expect(await auditCommand([])).toBe(2);
  });
});
