import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { mermaidFences } from './src/diagrams/satteri-mermaid.ts';
import { lessonComponents } from './src/lesson/lesson-components.ts';

/**
 * The site is static files and nothing else. `SITE` and `BASE` place it: `BASE=/course/` builds it
 * for a folder of a host, as project pages of a code host need.
 */
const site = process.env['SITE'] ?? 'http://localhost:4321';
const base = process.env['BASE'] ?? '/';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  markdown: { processor: satteri({ mdastPlugins: [mermaidFences] }) },
  integrations: [
    starlight({
      title: 'Serve or Share',
      customCss: ['./src/styles/tokens.css', './src/styles/diagrams.css'],
      markdown: { processedDirs: ['./content/lessons'] },
      sidebar: [{ label: 'Client-server', items: [{ slug: 'lessons/sessions' }] }],
    }),
    mdx(),
    svelte(),
  ],
  vite: { plugins: [lessonComponents()] },
});
