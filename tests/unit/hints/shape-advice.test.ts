import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { shapeAdvice } from '#hints/shape-advice.ts';

test.each<[z.ZodType, unknown, string]>([
  [z.string('Name a lab.'), 1, 'Name a lab.'],
  [z.string(), 1, 'Write a text.'],
  [z.strictObject({ name: z.string() }), 'busy', 'Write its fields in braces, { name: value }.'],
  [z.array(z.string()), 'busy', 'Write a list, [one, another].'],
  [z.int(), 1.5, 'Write a whole number.'],
  [z.number().max(8), 9, 'Write at most 8.'],
  [z.number().min(1), 0, 'Write at least 1.'],
  [z.enum(['read', 'cited']), 'reed', 'Write one of: read, cited.'],
])('%#: a wrong shape is met with what to write', (schema, value, advice) => {
  expect(schema.safeParse(value).error!.issues.map(shapeAdvice)).toEqual([advice]);
});
