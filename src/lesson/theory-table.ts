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

export interface TheoryTableProps {
  /** What the table shows, above it. */
  readonly caption: string;
  /** The argument that changes from row to row. */
  readonly rows: {
    /** Name of the argument: `arrivalsPerSecond`. */
    readonly arg: string;
    readonly label: string;
    readonly values: readonly number[];
    /** Shown after each value. */
    readonly unit?: string;
  };
  /** Arguments that all columns share. A column's own `args` come on top. */
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
  const { rows, columns, args = {} } = props;
  const tag = `<TheoryTable caption="${props.caption}">`;
  if (!rows?.values?.length || !columns?.length) {
    return mistake(`${file}: ${tag} is empty.`, 'Give it `rows` with `values`, and `columns`.');
  }
  const cell = (value: number, column: TheoryColumn) => {
    const at: WrittenAt = { file, tag: `${tag}, column "${column.label}"` };
    const call = { ...column, args: { ...args, ...column.args, [rows.arg]: value } };
    const result = theoryValue(call, at);
    return formatNumber(result.value, result.unit, column.digits);
  };
  return {
    head: [rows.label, ...columns.map(({ label }) => label)],
    rows: rows.values.map((value) => ({
      head: formatNumber(value, rows.unit ?? ''),
      cells: columns.map((column) => cell(value, column)),
    })),
  };
}
