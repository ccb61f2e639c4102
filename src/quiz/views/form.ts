import type { Component } from 'svelte';
import type { LabRun } from '../lab-events.ts';
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
  /** True where answers are kept and nothing is said about them. */
  quiet?: boolean;
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

/** What is shown while a guess waits for the run that marks it. */
export interface WaitingProps<Type extends QuestionType> {
  question: QuestionOf<Type>;
  guess: string;
  /** Made a moment ago, so the lab has not heard of it. */
  fresh: boolean;
  /** Address of the question in its lesson, where the lab stands too. */
  permalink: string;
  /** A run with the right settings has ended. */
  onran: (run: LabRun) => void;
  /** The reader wants the answer without a run; undefined where nobody may have it. */
  onshow: (() => void) | undefined;
}

/** What a question type looks like: the default export of `types/<type>/view.ts`. */
export interface View<Type extends QuestionType = QuestionType> {
  readonly form: Component<FormProps<Type>, object, 'value'>;
  readonly explanation: Component<ExplanationProps<Type>>;
  /** Leads to the run. */
  readonly waiting?: Component<WaitingProps<Type>>;
  /** What the button says that hands in the answer. Default: “Check”. */
  readonly action?: string;
  /** True where a miss empties the field: what was tried cannot be chosen again. */
  readonly startsAfresh?: boolean;
  /** True where the explanation shows the feedback beside the answer that it belongs to. */
  readonly repeatsFeedback?: boolean;
  /** True where the form hands in the answer itself, with its last move. */
  readonly handsIn?: boolean;
  /** What is new when it is asked again, where it exists more than once. Default: “a new case”. */
  readonly news?: string;
  /** True where it makes no sense to ask how sure the reader is. */
  readonly skipsConfidence?: boolean;
}

/**
 * A view that no longer says of which type it is: whoever shows it has picked it by the type of the
 * question at hand, which a compiler cannot follow. The one place where that is claimed.
 */
export function defineView<Type extends QuestionType>(view: View<Type>): View {
  return view as unknown as View;
}
