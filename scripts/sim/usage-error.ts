/** A mistake in the command line: it ends with exit code 2 and this one line. */
export class UsageError extends Error {}
