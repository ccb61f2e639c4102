import { z } from 'astro/zod';
import type { Common, QuestionOf, QuestionType } from '../question.ts';
import type { commonFields } from './fields.ts';
import type { Meaning } from './meaning.ts';
import type { Report } from './problem.ts';
import type { Texts } from './texts.ts';
import type { Numbers, Vary } from './vary.ts';

export type CommonInput = z.output<z.ZodObject<typeof commonFields>> & {
  /** Only in types that can be asked with other numbers. */
  readonly vary?: Vary;
};

/** Fields of a question that its type fills; `readQuestion` fills those that every type has. */
type OwnFields<Type extends QuestionType> = Type extends QuestionType
  ? Omit<QuestionOf<Type>, Exclude<keyof Common, 'step'>>
  : never;

/** What a type's `build` may use besides the author's fields. */
export interface Desk {
  readonly texts: Texts;
  readonly report: Report;
  /** The numbers that vary, of the set at hand; what formulas name with a $. */
  readonly numbers: Numbers;
  /** Notes which wrong idea an answer expresses, if it does; a name that is not listed is reported. */
  readonly misconception: (field: string, id: string | undefined) => { misconception?: string };
}

type Parsed<Type extends QuestionType> =
  | { readonly issues: readonly z.core.$ZodIssue[] }
  | {
      readonly common: CommonInput;
      readonly build: (desk: Desk) => OwnFields<Type>;
      readonly meaning: Meaning;
    };

/** What a question type knows about authors: its fields, and how they become a question. */
export interface Authoring<Type extends QuestionType = QuestionType> {
  /** Names of all fields, nested ones too, to find what a misspelt one was meant to be. */
  readonly fields: readonly string[];
  readonly parse: (raw: unknown) => Parsed<Type>;
  /** What other numbers change in a question; only in types that have `vary`. */
  readonly variant?: (question: never) => object;
}

function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value as object) : []),
    ...fieldsIn(value),
  ]);
}

/**
 * A question type for authors. `build` reports what is wrong beyond the shape; what it returns is
 * used only if nothing was reported. `meaning` names what a reader's answer refers to: ids, which of
 * them are right, formulas with their arguments, units. Where it changes, `rev` has to rise; so it
 * holds no wording and nothing that merely helps, and what may stand in any order is sorted.
 */
export function defineAuthoring<Type extends QuestionType, Input extends CommonInput>(
  schema: z.ZodType<Input>,
  build: (input: Input, desk: Desk) => OwnFields<Type>,
  meaning: (input: Input) => Meaning,
  variant?: (question: QuestionOf<Type>) => object,
): Authoring<Type> {
  return {
    ...(variant && { variant }),
    fields: [...new Set(fieldsIn(z.toJSONSchema(schema, { io: 'input' })))],
    parse(raw) {
      const parsed = schema.safeParse(raw, { reportInput: true });
      if (!parsed.success) return { issues: parsed.error.issues };
      const { data } = parsed;
      return { common: data, build: (desk) => build(data, desk), meaning: meaning(data) };
    },
  };
}
