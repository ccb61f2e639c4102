import temml from 'temml';
import type { WrittenAt } from './known.ts';
import { mistake } from './mistake.ts';

export interface FormulaProps {
  /** LaTeX, such as `L = \lambda W`. */
  readonly tex: string;
  /** On a line of its own. */
  readonly block?: boolean;
  /** The formula in words, where reading it symbol by symbol does not tell its meaning. */
  readonly label?: string;
}

const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * LaTeX as MathML: no script, no fonts, no inline styles (a strict content policy forbids them).
 *
 * @throws AstroError with the parser's own words if it is no LaTeX.
 */
export function formulaHtml({ tex, block = false, label }: FormulaProps, at: WrittenAt): string {
  let math: string;
  try {
    math = temml.renderToString(String(tex), { displayMode: block, throwOnError: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    return mistake(
      `${at.file}: ${at.tag} "${tex}" is no LaTeX.`,
      `${reason}. In JSX write tex={String.raw\`…\`} or tex="…"; both keep backslashes.`,
    );
  }
  const words = label === undefined ? '' : ` alttext="${escapeAttribute(label)}"`;
  return math.replaceAll(/ (?:class|style)="[^"]*"/g, '').replace(/^<math/, `<math${words}`);
}
