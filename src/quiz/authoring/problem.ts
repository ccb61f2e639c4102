/** One thing that is wrong in a question, in words for the person who wrote it. */
export interface Problem {
  /** What is wrong with which value, and in which file. */
  readonly what: string;
  /** What to write instead. */
  readonly instead: string;
}

/** Notes that `field` is wrong: `what` goes on after the field's name, `instead` says what to write. */
export type Report = (field: string, what: string, instead: string) => void;

/** A {@link Report} that writes file and question before each problem. */
export function reportTo(problems: Problem[], file: string, id: string): Report {
  return (field, what, instead) => {
    problems.push({ what: `${file}, question "${id}": \`${field}\` ${what}.`, instead });
  };
}

/** Every problem of every question at once, so that an author need not mend them one by one. */
export class QuestionError extends Error {
  readonly problems: readonly Problem[];
  /** What to write instead, a line per problem; Astro prints it under the message. */
  readonly hint: string;

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ what }) => what).join('\n'));
    this.name = 'QuestionError';
    this.problems = problems;
    this.hint = problems.map(({ instead }) => instead).join('\n');
  }
}
