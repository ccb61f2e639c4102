import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, csvFile } from '#files/csv.ts';

describe('CSV', () => {
  test('quotes what would break it', () => {
    expect(csv([['a,b', 'say "hi"', 'two\nlines', 1.5]])).toBe(
      '"a,b","say ""hi""","two\nlines",1.5\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'lets no spreadsheet take %j for a formula',
    (text) => {
      expect(csv([[text]]).replaceAll('"', '')).toMatch(/^'/u);
    },
  );

  test('nor what a spreadsheet that parts cells by semicolons would find inside', () => {
    expect(csv([['Ada;=1+1']])).toBe(`"Ada;'=1+1"\r\n`);
  });

  test('of any text can be read back, and no cell of it begins like a formula, wherever cells part', () => {
    const unit = fc.constantFrom('=', '+', '-', '@', ';', '"', ',', '\t', '\r', '\n', 'a', ' ');
    fc.assert(
      fc.property(fc.array(fc.string({ unit }), { minLength: 1 }), (row) => {
        const text = `,${csv([row]).slice(0, -2)}`;
        const cells = [...text.matchAll(/,(?:"((?:""|[^"])*)"|([^",]*))/gu)];
        const read = cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!);
        expect(read.map((each) => each.replaceAll("'", ''))).toEqual(row);
        expect(read.flatMap((each) => each.split(/[;\t\r\n]/u)).join('\n')).not.toMatch(
          /^"*[=+\-@]/mu,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves negative numbers numbers, and what is not measured empty', () => {
    expect(csv([[-1, Number.NaN]])).toBe('-1,\r\n');
  });

  test('as a file says that it is UTF-8', () => {
    expect(csvFile([['Zoë']])).toBe('\ufeffZoë\r\n');
  });
});
