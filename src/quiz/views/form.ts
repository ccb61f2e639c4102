import type { QuestionOf, QuestionType } from '../question.ts';

/** What the form of every question type gets. The field's value is the answer. */
export interface FormProps<Type extends QuestionType> {
  question: QuestionOf<Type>;
  /** Name of the field, unique on the page. */
  name: string;
  value?: string;
  /** The answer that was checked last and was not right. */
  tried?: string | undefined;
  locked?: boolean;
  problemId?: string;
  /** What a typed answer is called. Default: “Your answer”, or “Your guess” for a prediction. */
  label?: string | undefined;
  /** Decides the order of options; undefined where they stand as written. */
  learner?: number | undefined;
}

/** What the explanation of every question type gets, once the answer is open. */
export interface ExplanationProps<Type extends QuestionType> {
  question: QuestionOf<Type>;
  /** The reader's last answer; undefined where there is none. */
  answer?: string | undefined;
  learner?: number | undefined;
}
