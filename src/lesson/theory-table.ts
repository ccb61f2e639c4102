import { formatNumber } from '#quiz/marking/number.ts';
import type { WrittenAt } from './known.ts';
import { mistake } from './mistake.ts';
import { theoryValue, type TheoryArgs, type TheoryCall } from './theory-value.ts';

/** A column of computed numbers. */
export interface TheoryColumn extends TheoryCall {
  /** Heading of the column. */
  readonly label: string;
  /** Significant digits, at most 4 by default. */
  readonly digits?: number;
}

/** One argument that changes from row to row. */
interface ArgumentRows {
  /** Name of the argument: `arrivalsPerSecond`. */
  readonly arg: string;
  readonly label: string;
  readonly values: readonly number[];
  /** Shown after each value. */
  readonly unit?: string;
}

/** Rows that differ in more than one argument, each with a heading of its own. */
interface CaseRows {
  readonly label: string;
  readonly cases: readonly { readonly label: string; readonly args: TheoryArgs }[];
}

export interface TheoryTableProps {
  /** What the table shows, above it. */
  readonly caption: string;
  readonly rows: ArgumentRows | CaseRows;
  /** Arguments that all cells share. A column's own `args` come on top, then those of the row. */
  readonly args?: TheoryArgs;
  readonly columns: readonly TheoryColumn[];
}

/** The table as text: headings, and for each row its heading and its cells. */
export interface TheoryTableText {
  readonly head: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly string[] }[];
}

/**
 * Computes a table.
 *
 * @throws AstroError that says which column asks for what `src/theory` does not have.
 */
export function theoryTable(props: TheoryTableProps, file: string): TheoryTableText {
  const { caption, rows, columns, args = {} } = props;
  const tag = `<TheoryTable caption="${caption}">`;
  const cases = casesOf(rows);
  if (cases.length === 0 || !columns?.length) {
    const instead = 'Give it `columns`, and `rows` with `values` or `cases`.';
    return mistake(`${file}: ${tag} is empty.`, instead);
  }
  const cell = (rowArgs: TheoryArgs, column: TheoryColumn) => {
    const at: WrittenAt = { file, tag: `${tag}, column "${column.label}"` };
    const call = { ...column, args: { ...args, ...column.args, ...rowArgs } };
    const { value, unit } = theoryValue(call, at);
    return formatNumber(value, unit, column.digits);
  };
  return {
    head: [rows.label, ...columns.map(({ label }) => label)],
    rows: cases.map((row) => ({
      head: row.label,
      cells: columns.map((column) => cell(row.args, column)),
    })),
  };
}

/** Every way to give rows as cases; none for an author who gave neither. */
function casesOf(rows: ArgumentRows | CaseRows | undefined): CaseRows['cases'] {
  if (rows === undefined) return [];
  if ('cases' in rows) return rows.cases;
  return (rows.values ?? []).map((value) => ({
    label: formatNumber(value, rows.unit ?? ''),
    args: { [rows.arg]: value },
  }));
}
