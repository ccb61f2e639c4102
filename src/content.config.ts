import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lessonLoader } from '#course/lesson-loader.ts';
import { lessonSchema } from '#course/schemas/lesson-schema.ts';
import { notesLoader } from '#course/notes-loader.ts';
import { misconceptionSchema } from '#course/schemas/misconception-schema.ts';
import { noteFileSchema } from '#course/schemas/note-schema.ts';
import { sourceSchema } from '#course/schemas/source-schema.ts';
import { termSchema } from '#course/schemas/term-schema.ts';
import { yamlList } from '#course/yaml-loader.ts';
import { questionLoader, questionSchema } from '#quiz/content.ts';

export const collections = {
  docs: defineCollection({
    loader: lessonLoader(
      glob({
        base: './content/lessons',
        pattern: '**/[^_]*.mdx',
        generateId: ({ entry }) => `lessons/${entry.replace(/^.*\//, '').replace(/\.mdx$/, '')}`,
      }),
    ),
    // Starlight checks our other pages against this schema too, so what only lessons have is
    // optional here; the loader holds every lesson to `lessonSchema` itself.
    schema: docsSchema({
      extend: lessonSchema.omit({ title: true, description: true }).partial(),
    }),
  }),
  glossary: defineCollection({
    loader: yamlList('content/glossary.yaml', termSchema),
    schema: termSchema,
  }),
  sources: defineCollection({
    loader: yamlList('content/sources.yaml', sourceSchema),
    schema: sourceSchema,
  }),
  misconceptions: defineCollection({
    loader: yamlList('content/misconceptions.yaml', misconceptionSchema),
    schema: misconceptionSchema,
  }),
  notes: defineCollection({ loader: notesLoader(), schema: noteFileSchema }),
  questions: defineCollection({ loader: questionLoader(), schema: questionSchema }),
};
