import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { diagramFigure } from './figure.ts';
import { mermaidToSvg } from './mermaid.ts';

type MdastPlugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];

/**
 * Reads what stands behind the language of a fence: nothing, or `caption="…"`.
 * Throws on anything else, naming `where`.
 */
export function readFenceMeta(meta: string, where: string): { caption?: string } {
  if (meta.trim() === '') return {};
  const caption = /^\s*caption="([^"]+)"\s*$/.exec(meta)?.[1];
  if (caption !== undefined) return { caption };
  throw new Error(
    `The diagram in ${where} has "${meta}" behind its language. Write \`\`\`mermaid caption="What the reader sees", or nothing.`,
  );
}

/**
 * Sätteri plug-in: a ```mermaid fence becomes a figure with the drawing inline, in Markdown and MDX.
 * It works on the Markdown tree, so that the fence is gone before code blocks are highlighted.
 */
export const mermaidFences: MdastPlugin = ({ fileURL, sourceFormat }) => {
  const file = fileURL ? relative(process.cwd(), fileURLToPath(fileURL)) : 'Markdown';
  let count = 0;
  return {
    name: 'mermaid-fences',
    async code(node) {
      if (node.lang !== 'mermaid') return;
      count += 1;
      const id = `diagram-${String(count)}`;
      // Nodes carry no position here.
      const where = `${file} (number ${String(count)})`;
      const { caption } = readFenceMeta(node.meta ?? '', where);
      const { svg, title } = await mermaidToSvg(node.value, { where, id });
      const html = diagramFigure(svg, title, caption);
      if (sourceFormat !== 'mdx') return { type: 'html', value: html };
      return {
        type: 'mdxJsxFlowElement',
        name: 'Fragment',
        attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
        children: [],
      };
    },
  };
};
