import { z } from 'astro/zod';
import type { Common, QuestionOf, QuestionType } from '../question.ts';
import type { commonFields } from './fields.ts';
import type { Report } from './problem.ts';
import type { Texts } from './texts.ts';

export type CommonInput = z.output<z.ZodObject<typeof commonFields>>;

/** Fields of a question that its type fills; `readQuestion` fills those that every type has. */
type OwnFields<Type extends QuestionType> = Type extends QuestionType
  ? Omit<QuestionOf<Type>, Exclude<keyof Common, 'step'>>
  : never;

/** What a type's `build` may use besides the author's fields. */
export interface Desk {
  readonly texts: Texts;
  readonly report: Report;
  /** Notes which wrong idea an answer expresses, if it does; a name that is not listed is reported. */
  readonly misconception: (field: string, id: string | undefined) => { misconception?: string };
}

type Parsed<Type extends QuestionType> =
  | { readonly issues: readonly z.core.$ZodIssue[] }
  | { readonly common: CommonInput; readonly build: (desk: Desk) => OwnFields<Type> };

/** What a question type knows about authors: its fields, and how they become a question. */
export interface Authoring<Type extends QuestionType = QuestionType> {
  /** Names of all fields, nested ones too, to find what a misspelt one was meant to be. */
  readonly fields: readonly string[];
  readonly parse: (raw: unknown) => Parsed<Type>;
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
 * used only if nothing was reported.
 */
export function defineAuthoring<Type extends QuestionType, Input extends CommonInput>(
  schema: z.ZodType<Input>,
  build: (input: Input, desk: Desk) => OwnFields<Type>,
): Authoring<Type> {
  return {
    fields: [...new Set(fieldsIn(z.toJSONSchema(schema, { io: 'input' })))],
    parse(raw) {
      const parsed = schema.safeParse(raw, { reportInput: true });
      if (!parsed.success) return { issues: parsed.error.issues };
      return { common: parsed.data, build: (desk) => build(parsed.data, desk) };
    },
  };
}
