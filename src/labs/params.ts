/** What all kinds of params may say of themselves. */
interface AnyParam {
  /** False where, with the others as they are, it changes nothing: readers are not shown it then. */
  applies?(params: ParamValues): boolean;
}

/** A quantity the reader sets with a slider or types in. */
export interface NumberParam extends AnyParam {
  readonly kind: 'number';
  readonly label: string;
  /** As a reader says it: `ms`, `requests/s`; empty for a plain count. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  /** One sentence on what it is. */
  readonly help: string;
  /** Shown under “More”, so that at most four are seen at first. */
  readonly more?: boolean;
}

/** One of a few named possibilities. */
export interface ChoiceParam extends AnyParam {
  readonly kind: 'choice';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly default: string;
  readonly help: string;
  readonly more?: boolean;
}

/** On or off. In links: `yes` or `no`. */
export interface ToggleParam extends AnyParam {
  readonly kind: 'toggle';
  readonly label: string;
  readonly default: boolean;
  readonly help: string;
  readonly more?: boolean;
}

export type Param = NumberParam | ChoiceParam | ToggleParam;
export type ParamSpecs = Readonly<Record<string, Param>>;
export type ParamValue = number | string | boolean;
export type ParamValues = Readonly<Record<string, ParamValue>>;

/** The values of a lab's own params, with their own types. */
export type ValuesOf<Specs extends ParamSpecs> = {
  readonly [Name in keyof Specs]: Specs[Name] extends NumberParam
    ? number
    : Specs[Name] extends ToggleParam
      ? boolean
      : Specs[Name] extends ChoiceParam
        ? Specs[Name]['options'][number]['value']
        : never;
};

/** A value that a param cannot take; the hint says what it can. */
export interface ParamProblem {
  readonly name: string;
  readonly message: string;
  readonly hint: string;
}

/** Reads a param from text (a link, the command line), or says what is wrong with it. */
export function readParam(
  name: string,
  param: Param,
  text: string,
): { readonly value: ParamValue } | { readonly problem: ParamProblem } {
  const value = valueFrom(param, text.trim());
  const hint = value === undefined ? expectation(param) : outside(param, value);
  if (value !== undefined && hint === undefined) return { value };
  return { problem: { name, message: `${name}=${text} cannot be used.`, hint: hint ?? '' } };
}

/** A param's value as text, as links and the command line write it. */
export function paramText(value: ParamValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** The params that matter with these values, in their order. */
export function applicable(specs: ParamSpecs, values: ParamValues): [string, Param][] {
  return Object.entries(specs).filter(([, param]) => param.applies?.(values) ?? true);
}

export function defaultsOf<Specs extends ParamSpecs>(specs: Specs): ValuesOf<Specs> {
  const entries = Object.entries(specs).map(([name, param]) => [name, param.default]);
  return Object.fromEntries(entries) as ValuesOf<Specs>;
}

function valueFrom(param: Param, text: string): ParamValue | undefined {
  switch (param.kind) {
    case 'number':
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'choice':
      return param.options.some((option) => option.value === text) ? text : undefined;
    case 'toggle':
      return text === 'yes' ? true : text === 'no' ? false : undefined;
  }
}

function outside(param: Param, value: ParamValue): string | undefined {
  if (param.kind !== 'number' || typeof value !== 'number') return undefined;
  const broken = isWhole(param) && !Number.isInteger(value);
  return broken || value < param.min || value > param.max ? expectation(param) : undefined;
}

/** True for what is counted: there are no two and a half workers. */
function isWhole({ min, step }: NumberParam): boolean {
  return Number.isInteger(min) && Number.isInteger(step);
}

function expectation(param: Param): string {
  switch (param.kind) {
    case 'number':
      return `Write a ${isWhole(param) ? 'whole ' : ''}number from ${param.min} to ${param.max}${param.unit && ` (${param.unit})`}.`;
    case 'choice':
      return `Write one of: ${param.options.map((option) => option.value).join(', ')}.`;
    case 'toggle':
      return 'Write yes or no.';
  }
}
