import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content/lessons',
      pattern: '**/[^_]*.mdx',
      generateId: ({ entry }) => `lessons/${entry.replace(/^.*\//, '').replace(/\.mdx$/, '')}`,
    }),
    schema: docsSchema(),
  }),
};
