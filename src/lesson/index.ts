/**
 * The author API: every component that a lesson may use, by the name under which it is written.
 * `lesson-components.ts` hands them to all lessons, so authors import nothing.
 */
export { default as BuildTask } from './BuildTask.astro';
export { default as Cite } from './Cite.astro';
export { default as Fact } from './Fact.astro';
export { default as FadingExample } from './FadingExample.astro';
export { default as Formula } from './Formula.astro';
export { default as Lab } from './Lab.astro';
export { default as LessonSources } from './LessonSources.astro';
export { default as Opener } from './Opener.astro';
export { default as Question } from './Question.astro';
export { default as Step } from './Step.astro';
export { default as Story } from './Story.astro';
export { default as Summary } from './Summary.astro';
export { default as Term } from './Term.astro';
export { default as TheoryCurve } from './TheoryCurve.astro';
export { default as TheoryTable } from './TheoryTable.astro';
