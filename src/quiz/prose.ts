/**
 * The text of questions: paragraphs of inline runs as plain data. A question travels to the browser
 * as data and is drawn from data, so nothing that is not in this list can ever become markup.
 */
export type Inline =
  | string
  | { readonly code: string }
  | { readonly em: readonly Inline[] }
  | { readonly strong: readonly Inline[] }
  | { readonly href: string; readonly text: readonly Inline[] };

export type Paragraph = readonly Inline[];
export type Prose = readonly Paragraph[];

/** The words of a paragraph without their markup. */
export function plainText(paragraph: Paragraph): string {
  return paragraph
    .map((run) => {
      if (typeof run === 'string') return run;
      if ('code' in run) return run.code;
      if ('em' in run) return plainText(run.em);
      return 'strong' in run ? plainText(run.strong) : plainText(run.text);
    })
    .join('');
}
