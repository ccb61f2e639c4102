import { runInNewContext } from 'node:vm';
import { mdxToMdast, type MdastNode } from 'satteri';

/** What a lesson holds, in the order in which it is read. `line` counts from the top of the file. */
export type Item =
  | { kind: 'heading'; depth: number; text: string; slug: string; line: number }
  | { kind: 'component'; name: string; props: Record<string, unknown>; line: number }
  /** One paragraph, list item or cell, without markup. */
  | { kind: 'words'; text: string; line: number }
  | { kind: 'diagram'; source: string; caption: string | undefined; line: number }
  | { kind: 'link'; href: string; line: number };

/** The parts of a node that are read here, whatever its type. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly name?: string;
  readonly depth?: number;
  readonly lang?: string | null;
  readonly meta?: string | null;
  readonly url?: string;
  readonly attributes?: readonly {
    readonly name: string;
    readonly value: string | null | { readonly value: string };
  }[];
  readonly position?: { readonly start: { readonly line: number } };
}

const blocksOfText = new Set(['paragraph', 'heading', 'tableCell']);

/** Reads a lesson's MDX. `firstLine` is the line of the file on which `text` starts. */
export function readingOrder(text: string, firstLine = 1): Item[] {
  const tree: MdastNode = mdxToMdast(text);
  const items: Item[] = [];
  walk(tree as Node, items, firstLine - 1);
  return items;
}

function walk(node: Node, items: Item[], linesBefore: number): void {
  const line = linesBefore + (node.position?.start.line ?? 1);
  if (node.type === 'heading') {
    const text = textOf(node);
    items.push({ kind: 'heading', depth: node.depth!, text, slug: slugOf(text), line });
  } else if (blocksOfText.has(node.type)) {
    items.push({ kind: 'words', text: textOf(node), line });
  } else if (node.type === 'code' && node.lang === 'mermaid') {
    const caption = /caption="([^"]*)"/.exec(node.meta ?? '')?.[1];
    items.push({ kind: 'diagram', source: node.value ?? '', caption, line });
  } else if (node.type === 'link') {
    items.push({ kind: 'link', href: node.url!, line });
  } else if (node.name !== undefined && node.attributes) {
    items.push({ kind: 'component', name: node.name, props: propsOf(node), line });
    // Text directly in a component, without a paragraph of its own: <Story>Once …</Story>
    const own = (node.children ?? []).filter((child) => child.type === 'text');
    const isBlock = node.type === 'mdxJsxFlowElement';
    if (isBlock && own.length > 0) items.push({ kind: 'words', text: textOf(node), line });
  }
  for (const child of node.children ?? []) walk(child, items, linesBefore);
}

/** Words of a block. A computed number counts as a word, a term as its own id. */
function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.name === 'Fact') return '0';
  if (node.name === 'Formula') return 'x';
  if (node.name === 'Term' && (node.children ?? []).length === 0) {
    return String(propsOf(node)['id']).replaceAll('-', ' ');
  }
  return (node.children ?? []).map(textOf).join('');
}

/** The props of a component, expressions evaluated. */
function propsOf(node: Node): Record<string, unknown> {
  return Object.fromEntries(
    (node.attributes ?? []).map(({ name, value }) => {
      if (value === null) return [name, true];
      if (typeof value === 'string') return [name, value];
      // A value made in another context has other prototypes; JSON makes it one of ours.
      const made: unknown = runInNewContext(`JSON.stringify((${value.value}))`);
      return [name, JSON.parse(String(made)) as unknown];
    }),
  );
}

/** The fragment under which a heading is found, as the site makes it. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/gu, '-');
}
