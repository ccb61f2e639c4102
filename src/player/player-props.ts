import type { Tab } from './tabs.ts';
import type { SetupWish } from './setup.ts';

/** What a page says of a lab it shows: plain data, since it crosses from the page into the island. */
export interface PlayerProps {
  readonly start: SetupWish;
  /** The node whose statechart is shown at first; the lab's own choice if not given. */
  readonly select?: string | undefined;
  readonly tab?: Tab | undefined;
  /** The question on top; the lab's own if not given. */
  readonly question?: string | undefined;
  /** Level of the question as a heading on this page. */
  readonly headingLevel: 2 | 3;
  /** Path of the lab's own page. */
  readonly labPath: string;
  /** Path of the lab without the site around it. */
  readonly embedPath: string;
  /** File with the drawings of the roles' statecharts: `{ role: svg }`. */
  readonly chartsPath: string;
  /** Path that links to a moment lead to; the page itself if not given. */
  readonly linkPath?: string | undefined;
}
