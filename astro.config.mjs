import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import svelte from '@astrojs/svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { courseTitle, pageTexts } from './src/course/page-texts.ts';
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
  // Code follows the theme by itself: its colours are our tokens, and it needs no script.
  markdown: {
    shikiConfig: { theme: 'css-variables' },
    processor: satteri({ mdastPlugins: [mermaidFences] }),
  },
  prefetch: false,
  // A frame in a sandbox is nobody's: it may load scripts only where everybody may.
  server: { headers: { 'Access-Control-Allow-Origin': '*' } },
  integrations: [
    starlight({
      title: courseTitle,
      description: pageTexts.home.description,
      titleDelimiter: '·',
      customCss: [
        './src/styles/starlight.css',
        './src/styles/tokens.css',
        './src/styles/base.css',
        './src/styles/prose.css',
        './src/styles/parts.css',
        './src/styles/diagrams.css',
      ],
      // Starlight's page is kept; these parts of it are ours.
      components: {
        ContentPanel: './src/overrides/ContentPanel.astro',
        Footer: './src/overrides/Footer.astro',
        Head: './src/overrides/Head.astro',
        Header: './src/overrides/Header.astro',
        Hero: './src/overrides/Hero.astro',
        MarkdownContent: './src/overrides/MarkdownContent.astro',
        PageFrame: './src/overrides/PageFrame.astro',
        PageSidebar: './src/overrides/PageSidebar.astro',
        PageTitle: './src/overrides/PageTitle.astro',
        Search: './src/overrides/Search.astro',
        Sidebar: './src/overrides/Sidebar.astro',
        ThemeProvider: './src/overrides/ThemeProvider.astro',
        ThemeSelect: './src/overrides/ThemeSelect.astro',
        TwoColumnContent: './src/overrides/TwoColumnContent.astro',
      },
      routeMiddleware: './src/overrides/route-data.ts',
      // Navigation comes from the course map (src/overrides/Sidebar.astro and ReadNext.astro).
      sidebar: [],
      pagination: false,
      expressiveCode: false,
      disable404Route: true,
      markdown: { processedDirs: ['./content/lessons'] },
    }),
    mdx(),
    svelte({
      // A lab brings its own styles along: as files they would all be loaded with every lesson.
      dynamicCompileOptions: ({ filename }) =>
        /\/src\/labs\//u.test(filename) ? { css: 'injected' } : undefined,
    }),
    // Frames repeat what has a page of its own; keys and notes are not for search engines.
    sitemap({ filter: (page) => !/\/(?:embed|instructors\/[^/]+|answers)\//u.test(page) }),
  ],
  // A worker loads the code of one lab, so it is split like the page.
  vite: {
    plugins: [lessonComponents()],
    worker: { format: 'es' },
    // Our print styles take the place of Starlight's, in the link that only paper asks for.
    resolve: {
      alias: [
        {
          find: '../style/print.css?url&no-inline',
          replacement: `${fileURLToPath(new URL('./src/styles/print.css', import.meta.url))}?url&no-inline`,
        },
      ],
    },
  },
});
