import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { build } from 'astro';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDrawingPage } from '#diagrams/drawing-page.ts';
import { mermaidFences, readFenceMeta } from '#diagrams/satteri-mermaid.ts';

const mdxPage = `# Fences in MDX

~~~mermaid caption="A client asks & a server answers."
flowchart LR
  accTitle: Who asks
  accDescr: A client asks a server.
  client((Client)):::serve -->|request| server(Server):::serve
~~~

Between the two: {1 + 1}.

~~~mermaid
sequenceDiagram
  accTitle: A handshake
  accDescr: SYN and SYN-ACK.
  C->>S: SYN
  S-->>C: SYN-ACK
~~~

~~~js
const other = 'fence';
~~~
`;

const mdPage = `# A fence in Markdown

~~~mermaid
flowchart LR
  accTitle: Who asks
  accDescr: A client asks a server.
  client --> server
~~~
`;

// Inside the project, so that its packages are found; a site writes its types and cache beside it.
let root: string;

beforeAll(async () => {
  await mkdir('.cache', { recursive: true });
  root = await mkdtemp(resolve('.cache/fences-'));
  await mkdir(join(root, 'src/pages'), { recursive: true });
  await writeFile(join(root, 'src/pages/mdx-page.mdx'), mdxPage);
  await writeFile(join(root, 'src/pages/md-page.md'), mdPage);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    integrations: [mdx()],
    markdown: { processor: satteri({ mdastPlugins: [mermaidFences] }) },
  });
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
  await closeDrawingPage();
});

const page = (name: string) => readFile(join(root, 'dist', name, 'index.html'), 'utf8');

describe('a page of MDX', () => {
  test('has its fences as figures with the drawing inline', async () => {
    const html = await page('mdx-page');
    expect(
      html.match(/<figure class="diagram"><section class="diagram-scroll"[^>]*><svg /g),
    ).toHaveLength(2);
    expect(html).toContain('>request</text>');
    expect(html).toContain('<figcaption>A client asks &amp; a server answers.</figcaption>');
    expect(html).toContain('Between the two: 2.');
    expect(html).not.toContain('accTitle');
  });

  test('has an id of its own for every diagram', async () => {
    const ids = [...(await page('mdx-page')).matchAll(/ id="(diagram-[^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(ids).toEqual(['diagram-1-title', 'diagram-1-desc', 'diagram-2-title', 'diagram-2-desc']);
  });

  test('keeps its other fences as code', async () => {
    expect(await page('mdx-page')).toMatch(/<pre[^>]*>.*const/s);
  });

  test('has valid figures', async () => {
    const figures = (await page('mdx-page')).match(/<figure.*?<\/figure>/gs)!.join('\n');
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
    }).validateString(figures);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
  });
});

test('a page of Markdown has its fence as a figure', async () => {
  const html = await page('md-page');
  expect(html).toMatch(
    /<figure class="diagram"><section class="diagram-scroll"[^>]*><svg .*>server<\/text>/s,
  );
});

describe('what stands behind the language', () => {
  test('is a caption or nothing', () => {
    expect(readFenceMeta('', 'a.mdx')).toEqual({});
    expect(readFenceMeta('caption="Who asks?"', 'a.mdx')).toEqual({ caption: 'Who asks?' });
  });

  test('otherwise says what to write', () => {
    expect(() => readFenceMeta('title="Who"', 'content/lessons/a.mdx (number 1)')).toThrow(
      'The diagram in content/lessons/a.mdx (number 1) has "title="Who"" behind its language. Write ```mermaid caption="What the reader sees", or nothing.',
    );
  });
});
