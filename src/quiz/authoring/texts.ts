import { nearNames } from '#hints/near-names.ts';
import { formatNumber } from '../marking/number.ts';
import type { Paragraph, Prose } from '../prose.ts';
import { MarkdownError, parseProse, type Address } from './markdown.ts';
import type { Report } from './problem.ts';

/** A computed number that text may name in braces: `{total}`. */
export interface NamedValue {
  readonly value: number;
  readonly unit: string;
  readonly digits: number;
}

/** Reads the texts of one question: puts its computed values in, parses them, reports what is wrong. */
export interface Texts {
  readonly prose: (field: string, source: string) => Prose;
  /** A text that is one paragraph: an option, a reason. */
  readonly line: (field: string, source: string) => Paragraph;
  /** The same with one more value. */
  readonly having: (name: string, value: NamedValue) => Texts;
}

const placeholder = /\{([a-z][A-Za-z0-9]*)\}/gu;
const subset = 'Use paragraphs with `code`, *emphasis*, **strong** and [links](#heading) only.';
const linkAdvice = 'Link to a heading (#round-trips), a page of the course (/lessons/…/) or https.';

export function textsFor(
  values: ReadonlyMap<string, NamedValue>,
  address: Address,
  report: Report,
): Texts {
  const fill = (field: string, source: string) =>
    source.replace(placeholder, (whole, name: string) => {
      const named = values.get(name);
      if (named) return formatNumber(named.value, named.unit, named.digits);
      const near = nearNames(name, [...values.keys()]);
      report(
        field,
        `uses ${whole}, and the question computes no such value`,
        near.length > 0
          ? `Did you mean {${near[0]}}?`
          : `Add ${name} under \`values\`, or write the braces differently.`,
      );
      return whole;
    });

  const prose = (field: string, source: string): Prose => {
    try {
      return parseProse(fill(field, source), address);
    } catch (error) {
      if (!(error instanceof MarkdownError)) throw error;
      report(field, error.message, error.message.startsWith('links') ? linkAdvice : subset);
      return [];
    }
  };

  const line = (field: string, source: string): Paragraph => {
    const paragraphs = prose(field, source);
    if (paragraphs.length > 1) report(field, 'has several paragraphs', 'Write one.');
    return paragraphs[0] ?? [];
  };

  const having = (name: string, value: NamedValue) =>
    textsFor(new Map([...values, [name, value]]), address, report);

  return { prose, line, having };
}
