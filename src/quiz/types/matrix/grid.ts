import type { Placed } from './marking.ts';
import type { MatrixQuestion } from './question.ts';

/** What the table and the stack of a matrix question get. */
export interface GridProps {
  question: MatrixQuestion;
  /** Unique on the page, and another one for each of the two. */
  name: string;
  placed: Placed;
  locked: boolean;
  onplace: (row: string, column: string) => void;
}
