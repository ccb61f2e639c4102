/** Question types by name, as authors see them: one line per type. */
import type { QuestionType } from '../question.ts';
import type { Authoring } from './authoring.ts';
import { choiceAuthoring } from '../types/choice/authoring.ts';
import { numericAuthoring } from '../types/numeric/authoring.ts';
import { predictAuthoring } from '../types/predict/authoring.ts';

export const authorings: { readonly [Type in QuestionType]: Authoring<Type> } = {
  choice: choiceAuthoring,
  numeric: numericAuthoring,
  predict: predictAuthoring,
};
