import type { Paragraph } from '../../prose.ts';
import type { Common, Named } from '../../question.ts';

/** What it means to put a row into a column. */
export interface MatrixCell {
  readonly column: string;
  /** Why it belongs there, or what somebody overlooks who puts it there. */
  readonly reason: Paragraph;
  readonly misconception?: string;
}

export interface MatrixRow extends Named {
  /** Id of the one column it belongs in. */
  readonly right: string;
  /** One for each column, in their order. */
  readonly cells: readonly MatrixCell[];
}

/**
 * Each row belongs in one column. The answer is `row=column` for each row that has one, in the order
 * of the rows, joined by spaces.
 */
export interface MatrixQuestion extends Common {
  readonly type: 'matrix';
  /** What the rows are, as the head of their column says it: `Service`. */
  readonly rowsAre: string;
  readonly columns: readonly Named[];
  readonly rows: readonly MatrixRow[];
}
