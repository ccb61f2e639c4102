import type { Paragraph, Prose } from '../../prose.ts';
import type { Common, Named } from '../../question.ts';

/** Something comes in, and the machine does one of the moves. */
export interface PlayStep {
  /** What comes in. */
  readonly event: Paragraph;
  /** States of the machine by name, one for each region, before it and after. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** In which state it is when the event comes, in words: a paragraph for each region. */
  readonly state: Prose;
  /** Id of the move that the real machine makes. */
  readonly move: string;
  /** What it sends, and to whom; nothing is said so. */
  readonly sent: Paragraph;
  readonly why: Paragraph;
  /** What is wrong with other moves here, by their ids. */
  readonly notes: Readonly<Record<string, Paragraph>>;
}

/**
 * Be the machine. The reader makes its moves; one that the real machine does not make is rejected and
 * the step is tried again. The answer is all moves made, rejected ones too, joined by spaces.
 */
export interface PlayQuestion extends Common {
  readonly type: 'play';
  /** What the reader plays: “the server”. */
  readonly role: string;
  readonly moves: readonly Named[];
  readonly steps: readonly PlayStep[];
}
