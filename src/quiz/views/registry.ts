/** Question types by name, as readers see them: one line per type. */
import type { Component } from 'svelte';
import type { QuestionType } from '../question.ts';
import ChoiceExplanation from './ChoiceExplanation.svelte';
import ChoiceForm from './ChoiceForm.svelte';
import type { ExplanationProps, FormProps } from './form.ts';
import NumericExplanation from './NumericExplanation.svelte';
import NumericForm from './NumericForm.svelte';
import PredictExplanation from './PredictExplanation.svelte';
import PredictForm from './PredictForm.svelte';

interface View<Type extends QuestionType> {
  readonly form: Component<FormProps<Type>, object, 'value'>;
  readonly explanation: Component<ExplanationProps<Type>>;
  /** True where the explanation shows the feedback beside the answer that it belongs to. */
  readonly repeatsFeedback: boolean;
}

export const views: { readonly [Type in QuestionType]: View<Type> } = {
  choice: { form: ChoiceForm, explanation: ChoiceExplanation, repeatsFeedback: true },
  numeric: { form: NumericForm, explanation: NumericExplanation, repeatsFeedback: false },
  predict: { form: PredictForm, explanation: PredictExplanation, repeatsFeedback: false },
};
