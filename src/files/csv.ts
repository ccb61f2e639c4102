/**
 * Where a spreadsheet would begin to read a formula: at the start of a cell, and after what takes a
 * new cell in countries that write CSV with semicolons, where our quotes do not help.
 */
const formula = /(?<=^|[;\t\r\n])(?="*[=+\-@\t\r])/gu;

function cell(value: string | number): string {
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value);
  const safe = value.replace(formula, "'");
  return /[",;\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180: CRLF, quotes doubled). What looks like a formula gets an apostrophe. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The same as a file: the mark at its start tells spreadsheets that it is UTF-8. */
export function csvFile(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${csv(rows)}`;
}
