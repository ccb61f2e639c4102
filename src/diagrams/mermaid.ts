import { cachedDrawing } from './drawing-cache.ts';
import { drawInPage, drawingEdition } from './drawing-page.ts';
import type { Drawing } from './drawing.ts';
import { partsMarkup, svgMarkup } from './write-svg.ts';

let edition: string | undefined;

/** Draws a Mermaid source, or takes it from the cache when nothing that matters has changed. */
export function drawingOf(source: string): Promise<Drawing> {
  edition ??= drawingEdition();
  return cachedDrawing(`${edition}\n${source}`, () => drawInPage(source));
}

/** `Error: page.evaluate: Error: Parse error …\n    at …` → the part an author can use. */
function plainMessage(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .replace(/^(?:page\.evaluate: )?(?:\w*Error: )*/, '')
    .replace(/\n\s+at .*$/s, '');
}

/**
 * Mermaid source → a small SVG that follows the theme of the page (`src/styles/diagrams.css`).
 * `where` says whose diagram it is in error messages (a file, and which of its diagrams); `id` must be unique on the page.
 * Throws when the source cannot be drawn, or lacks `accTitle` or `accDescr`.
 */
export async function mermaidToSvg(
  source: string,
  { where, id }: { where: string; id: string },
): Promise<{ svg: string; title: string }> {
  for (const [keyword, meaning] of [
    ['accTitle', 'a short name'],
    ['accDescr', 'what it shows, in words, for those who cannot see it'],
  ] as const) {
    if (new RegExp(`^\\s*${keyword}\\s*[:{]\\s*\\S`, 'm').test(source)) continue;
    throw new Error(
      `The diagram in ${where} has no ${keyword}: ${meaning}. Add a line "${keyword}: …" below its first line.`,
    );
  }
  const drawing = await drawingOf(source).catch((error: unknown) => {
    throw new Error(`The diagram in ${where} cannot be drawn. ${plainMessage(error)}`, {
      cause: error,
    });
  });
  return { svg: svgMarkup(drawing, id, partsMarkup(drawing)), title: drawing.title };
}
