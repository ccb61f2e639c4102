import { z } from 'astro/zod';
import { nearNames } from '#hints/near-names.ts';
import { defineAuthoring, type Desk } from '../../authoring/authoring.ts';
import { commonFields, misconceptionField, textField } from '../../authoring/fields.ts';
import { checkNoOpener } from '../../authoring/openers.ts';
import { checkDifferent, idsOf, nameField } from '../../authoring/options.ts';
import { checkLetters, checkOption } from '../../authoring/wording.ts';
import { plainText } from '../../prose.ts';
import type { MatrixRow } from './question.ts';

const columnsAdvice = 'List two to four columns, each { id, text }.';
const rowsAdvice = 'List two to six rows, each { id, text, right, cells }.';
const rightAdvice = 'Name the one column that the row belongs in.';
const cellsAdvice = 'Write a reason for each column: { <column>: { reason } }.';
const reasonAdvice = 'Say why the row belongs there, or what somebody overlooks who puts it there.';

const columnFields = z.strictObject({
  id: nameField,

  /** Its head. Short: on a phone it stands beside a radio button. */
  text: textField('Write the head of the column.'),
});

const cellFields = z.strictObject(
  {
    /** Why the row belongs there, or what somebody overlooks who puts it there. */
    reason: textField(reasonAdvice),

    /** Id in `content/misconceptions.yaml` of the wrong idea that this cell expresses. */
    misconception: misconceptionField,
  },
  `${reasonAdvice} As { reason }.`,
);

const rowFields = z.strictObject({
  id: nameField,

  /** The case to classify. */
  text: textField('Write what the reader classifies.'),

  /** Id of the column it belongs in. Where it depends, that is a column of its own. */
  right: z.string(rightAdvice).min(1, rightAdvice),

  /** For each column, by its id. */
  cells: z.record(z.string(), cellFields, cellsAdvice),
});

/** A table: each row belongs in exactly one column. */
const schema = z.strictObject({
  ...commonFields,
  type: z.literal('matrix'),

  /** What the rows are, in a word or two: the head of their column, such as Service. */
  rowsAre: textField('Write what the rows are, such as Service.'),

  /**
   * Two to four. “It depends” may be one of them: its reason then names the conditions, since “it
   * depends” alone says nothing.
   */
  columns: z.array(columnFields, columnsAdvice).min(2, columnsAdvice).max(4, columnsAdvice),

  /** Two to six, so that they fit a phone. */
  rows: z.array(rowFields, rowsAdvice).min(2, rowsAdvice).max(6, rowsAdvice),
});

type MatrixInput = z.output<typeof schema>;
type RowInput = MatrixInput['rows'][number];

function checkColumn(field: string, name: string, known: readonly string[], desk: Desk): void {
  if (known.includes(name)) return;
  const near = nearNames(name, known);
  const instead =
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Name one of: ${known.join(', ')}.`;
  desk.report(field, `names the column "${name}", and there is none`, instead);
}

function readRow(row: RowInput, columns: readonly string[], desk: Desk): MatrixRow {
  const field = `rows[${row.id}]`;
  checkColumn(`${field}.right`, row.right, columns, desk);
  for (const name of Object.keys(row.cells)) checkColumn(`${field}.cells`, name, columns, desk);
  const cells = columns.flatMap((column) => {
    const at = `${field}.cells.${column}`;
    const cell = Object.hasOwn(row.cells, column) ? row.cells[column] : undefined;
    if (!cell) {
      desk.report(at, 'is missing', reasonAdvice);
      return [];
    }
    const reason = desk.texts.line(`${at}.reason`, cell.reason);
    checkLetters(`${at}.reason`, plainText(reason), desk.report);
    if (column === row.right && cell.misconception !== undefined) {
      desk.report(`${at}.misconception`, 'is on the right column', 'Move it to a wrong one.');
    }
    return [{ column, reason, ...desk.misconception(at, cell.misconception) }];
  });
  const text = desk.texts.line(`${field}.text`, row.text);
  return { id: row.id, text, right: row.right, cells };
}

export const matrixAuthoring = defineAuthoring<'matrix', MatrixInput>(
  schema,
  (input, desk) => {
    checkNoOpener(input, 'this one takes an answer for each row', desk);
    const ids = input.columns.map(({ id }) => id);
    const columns = input.columns.map(({ id, text }) => ({
      id,
      text: desk.texts.line(`columns[${id}].text`, text),
    }));
    for (const { id, text } of columns) {
      checkOption(`columns[${id}].text`, plainText(text), desk.report);
    }
    const rows = input.rows.map((row) => readRow(row, ids, desk));
    checkDifferent('columns', columns, desk);
    checkDifferent('rows', rows, desk);
    return { type: 'matrix', rowsAre: input.rowsAre, columns, rows };
  },
  ({ columns, rows }) => ({
    columns: idsOf(columns),
    rows: Object.fromEntries(rows.map(({ id, right }) => [id, right])),
  }),
);
