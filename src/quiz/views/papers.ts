/**
 * Question types on paper. A type that reads well as it is needs nothing: its form is shown. One
 * that asks for room to write, boxes or a grid has a `types/<type>/Paper.svelte` with
 * {@link PaperProps}; it is found by its name, so that no lesson loads it.
 */
import type { Component } from 'svelte';
import type { QuestionOf, QuestionType } from '../question.ts';
import type { View } from './form.ts';

export interface PaperProps<Type extends QuestionType> {
  question: QuestionOf<Type>;
  /** Decides the order of options, as in the forms. */
  learner: number;
}

type Files<File> = Readonly<Record<string, File>>;

const views: Files<View> = import.meta.glob('../types/*/view.ts', {
  eager: true,
  import: 'default',
});
const papers: Files<Component<PaperProps<QuestionType>>> = import.meta.glob(
  '../types/*/Paper.svelte',
  { eager: true, import: 'default' },
);

/** What a type looks like on a screen. */
export function viewOf(type: QuestionType): View {
  return views[`../types/${type}/view.ts`]!;
}

/** What it looks like on paper; undefined if that is its form. */
export function paperOf(type: QuestionType): Component<PaperProps<QuestionType>> | undefined {
  return papers[`../types/${type}/Paper.svelte`];
}
