/**
 * What every question type looks like, by its name. For the server, and for pages that cannot know
 * which types they will show; an island names the one view it needs (`src/lesson/question-islands/`).
 */
import type { QuestionType } from '../question.ts';
import type { View } from './form.ts';

const files = import.meta.glob<View>('../types/*/view.ts', { import: 'default' });

/** Loads the view of one type. */
export function loadView(type: QuestionType): Promise<View> {
  return files[`../types/${type}/view.ts`]!();
}
