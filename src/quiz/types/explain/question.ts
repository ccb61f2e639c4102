import type { Paragraph, Prose } from '../../prose.ts';
import type { Common } from '../../question.ts';

/** Longer answers are not kept. */
export const longestAnswer = 2000;

/** To explain in one's own words. The answer is the text; no machine marks it. */
export interface ExplainQuestion extends Common {
  readonly type: 'explain';
  /** What a good answer might say. */
  readonly model: Prose;
  /** What to look for in one's own answer. */
  readonly checklist: readonly Paragraph[];
}
