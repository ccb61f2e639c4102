import type { Architecture } from './classify.ts';
import type { Drawing } from './drawing.ts';

import type { Expectation } from './expectation.ts';

/** A real system, small enough to see: who runs in it, and who asks whom. */
export interface System {
  readonly label: string;
  /** What it is there for: the one service that is judged. */
  readonly service: string;
  draw(users: number, servers: number): Drawing;
  /** What follows from the numbers alone, as long as the drawing is left as it is. */
  expects(users: number, servers: number): Expectation;
  /** What is said of it elsewhere: by whom, in which words, and which of our four that is. */
  readonly published?: {
    readonly by: string;
    readonly says: string;
    readonly architecture: Architecture;
  };
}
