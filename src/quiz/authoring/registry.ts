/** Question types by name, as authors see them: one line per type. */
import type { QuestionType } from '../question.ts';
import type { Authoring } from './authoring.ts';
import { choiceAuthoring } from '../types/choice/authoring.ts';
import { nextStateAuthoring } from '../types/next-state/authoring.ts';
import { numericAuthoring } from '../types/numeric/authoring.ts';
import { orderAuthoring } from '../types/order/authoring.ts';
import { playAuthoring } from '../types/play/authoring.ts';
import { predictAuthoring } from '../types/predict/authoring.ts';
import { selectAuthoring } from '../types/select/authoring.ts';
import { matrixAuthoring } from '../types/matrix/authoring.ts';
import { explainAuthoring } from '../types/explain/authoring.ts';

export const authorings: { readonly [Type in QuestionType]: Authoring<Type> } = {
  choice: choiceAuthoring,
  numeric: numericAuthoring,
  predict: predictAuthoring,
  order: orderAuthoring,
  'next-state': nextStateAuthoring,
  play: playAuthoring,
  select: selectAuthoring,
  matrix: matrixAuthoring,
  explain: explainAuthoring,
};
