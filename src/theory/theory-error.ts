/**
 * What a formula throws when it is asked for something it cannot give: an unknown name, a missing
 * argument, a value outside its domain. `message` says what is wrong with the value that was
 * given, `hint` what to write instead.
 */
export class TheoryError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'TheoryError';
    this.hint = hint;
  }
}
