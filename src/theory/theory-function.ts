/** One argument of a {@link TheoryFunction}. */
export interface TheoryParam {
  readonly unit: string;
  /** One sentence for authors. */
  readonly description: string;
  /** Smallest and largest value allowed. */
  readonly min?: number;
  readonly max?: number;
  /** True for counts: 2.5 workers are refused. */
  readonly integer?: true;
}

/** A formula that lessons, questions and the command line call by name. */
export interface TheoryFunction {
  /** Takes every parameter by name; the caller has checked names and ranges. */
  readonly fn: (args: Readonly<Record<string, number>>) => number;
  /** Unit of the result; '' for a plain number or a share. */
  readonly unit: string;
  /** Id of an entry of `content/sources.yaml`, such as `little1961`. */
  readonly source: string;
  readonly description: string;
  readonly params: Readonly<Record<string, TheoryParam>>;
}

/** A {@link TheoryFunction} whose `fn` knows the names of its own arguments. */
interface TheoryDefinition<Name extends string> extends Omit<TheoryFunction, 'fn' | 'params'> {
  readonly params: Readonly<Record<Name, TheoryParam>>;
  readonly fn: (args: Readonly<Record<Name, number>>) => number;
}

/** Checks at compile time that `fn` reads only arguments that `params` names. */
export function theoryFunction<Name extends string>(
  definition: TheoryDefinition<Name>,
): TheoryFunction {
  return definition;
}
