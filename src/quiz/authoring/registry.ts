/** Question types by name, as authors see them: one line per type. */
import type { QuestionType } from '../question.ts';
import type { Authoring } from './authoring.ts';
import { choiceAuthoring } from './choice.ts';
import { numericAuthoring } from './numeric.ts';
import { predictAuthoring } from './predict.ts';

export const authorings: { readonly [Type in QuestionType]: Authoring<Type> } = {
  choice: choiceAuthoring,
  numeric: numericAuthoring,
  predict: predictAuthoring,
};
