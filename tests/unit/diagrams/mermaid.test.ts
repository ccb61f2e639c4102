import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { cachedDrawing } from '#diagrams/drawing-cache.ts';
import { closeDrawingPage, drawInPage } from '#diagrams/drawing-page.ts';
import { mermaidToSvg } from '#diagrams/mermaid.ts';

afterAll(closeDrawingPage);

const where = 'content/lessons/a.mdx (number 2)';
const named = 'accTitle: Who asks\n  accDescr: A client asks a server.\n';

const flow = `flowchart LR
  ${named}
  c((Client)):::serve -->|"GET /a & b"| s(Server):::serve
  s -.->|answer| c
  s ==> d[(Files)] --x t{Tracker}
  c <--> p{{Peer}}:::share
  subgraph house [In the house]
    d
  end`;

const sequence = `sequenceDiagram
  ${named}
  participant C as Client
  participant S as Server
  C->>S: SYN
  S-->>C: SYN-ACK
  Note over C,S: one round trip
  loop every page
    C->>+S: REQUEST
    S-->>-C: RESPONSE
  end
  C-xS: lost`;

const states = `stateDiagram-v2
  ${named}
  [*] --> waiting
  waiting --> reading : REQUEST
  state serving {
    [*] --> reading
    reading --> replying : DONE
  }
  replying --> [*]`;

describe.each([
  ['a flow chart', flow],
  ['a sequence diagram', sequence],
  ['a state diagram', states],
])('%s', (_, source) => {
  test('becomes a small picture with nothing but shapes, words and roles', async () => {
    const { svg } = await mermaidToSvg(source, { where, id: 'diagram-1' });
    expect(gzipSync(svg).length).toBeLessThan(3072);
    expect(svg).not.toMatch(/<style|<script|<marker|<defs|<foreignObject|style=|url\(|#0000|NaN/);
    expect([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'diagram-1-title',
      'diagram-1-desc',
    ]);
  });

  test('is named by its title and description', async () => {
    const { svg, title } = await mermaidToSvg(source, { where, id: 'x' });
    expect(title).toBe('Who asks');
    expect(svg).toMatch(
      /^<svg viewBox="[^"]+" width="\d+" height="\d+" role="img" aria-labelledby="x-title x-desc">/,
    );
    expect(svg).toContain('<title id="x-title">Who asks</title>');
    expect(svg).toContain('<desc id="x-desc">A client asks a server.</desc>');
  });

  test('is drawn the same every time', async () => {
    const [first, second] = await Promise.all([drawInPage(source), drawInPage(source)]);
    expect(second).toEqual(first);
  });
});

test('meanings, kinds of line and heads are kept', async () => {
  const { svg } = await mermaidToSvg(flow, { where, id: 'x' });
  expect(svg).toMatch(/<ellipse class="box serve"/);
  expect(svg).toMatch(/<path class="box share"/);
  expect(svg).toMatch(/<path class="edge dashed"/);
  expect(svg).toMatch(/<path class="edge thick"/);
  expect(svg).toMatch(/<text class="label"[^>]*>GET \/a &amp; b<\/text>/);
  expect(svg).toMatch(/<text class="title"[^>]*>In the house<\/text>/);
});

describe('messages', () => {
  const draw = (source: string) => mermaidToSvg(source, { where, id: 'x' });

  test('no title', async () => {
    await expect(draw('flowchart LR\n  accDescr: Words.\n  a --> b')).rejects.toThrow(
      'The diagram in content/lessons/a.mdx (number 2) has no accTitle: a short name. Add a line "accTitle: …" below its first line.',
    );
  });

  test('no description', async () => {
    await expect(draw('flowchart LR\n  accTitle: Name\n  a --> b')).rejects.toThrow(
      'The diagram in content/lessons/a.mdx (number 2) has no accDescr: what it shows, in words',
    );
  });

  test('a mistake in the source: Mermaid’s own words', async () => {
    await expect(draw(`flowchart LR\n  ${named}  a -->> b`)).rejects.toThrow(
      /^The diagram in content\/lessons\/a\.mdx \(number 2\) cannot be drawn\. Parse error on line 4/,
    );
  });

  test('colours of its own', async () => {
    await expect(
      draw(`flowchart LR\n  ${named}  a --> b\n  style a fill:#f00,stroke:#f00`),
    ).rejects.toThrow(
      'Leave out colours; say what a node means instead: :::serve, :::share, :::ok, :::wait, :::lost.',
    );
  });

  test('a kind of diagram without a look', async () => {
    await expect(draw(`pie\n  ${named}  "a" : 1`)).rejects.toThrow(
      'A "pie" diagram has no look on these pages. Use flowchart, sequenceDiagram or stateDiagram-v2.',
    );
  });

  test('an arrow that is not drawn', async () => {
    await expect(draw(`sequenceDiagram\n  ${named}  A-|\\B: x`)).rejects.toThrow(
      'It has an arrow ("solidTopArrowHead") that these pages do not draw.',
    );
  });

  test('a loop in a state diagram', async () => {
    await expect(draw(`stateDiagram-v2\n  ${named}  waiting --> waiting : TICK`)).rejects.toThrow(
      'It has a transition from a state to itself, for which the layout leaves no room.',
    );
  });

  test('a mistake does not stop the next diagram', async () => {
    await expect(draw(`flowchart LR\n  ${named}  a -->> b`)).rejects.toThrow();
    expect((await draw(flow)).title).toBe('Who asks');
  });
});

describe('the cache', () => {
  const drawing = {
    title: 't',
    description: 'd',
    bounds: { left: 0, top: 0, right: 1, bottom: 1 },
    parts: [],
  };

  test('draws once for a key, again for another, and once more for a broken file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'diagrams-'));
    let drawn = 0;
    const draw = () => {
      drawn += 1;
      return Promise.resolve(drawing);
    };
    try {
      expect(await cachedDrawing('a', draw, folder)).toEqual(drawing);
      expect(await cachedDrawing('a', draw, folder)).toEqual(drawing);
      expect(drawn).toBe(1);
      await cachedDrawing('b', draw, folder);
      expect(drawn).toBe(2);
      for (const name of await readdir(folder)) await writeFile(join(folder, name), '{"title":');
      expect(await cachedDrawing('a', draw, folder)).toEqual(drawing);
      expect(drawn).toBe(3);
      expect(await readdir(folder)).toHaveLength(2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
