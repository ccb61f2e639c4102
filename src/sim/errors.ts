/** Something a lab or a machine asks for that the kernel cannot do; the hint says what to do instead. */
export class SimError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(`${message}\n  ${hint}`);
    this.name = 'SimError';
    this.hint = hint;
  }
}
