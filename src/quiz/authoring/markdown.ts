import { curlyQuotes } from '#typeset/quotes.ts';
import type { Inline, Paragraph, Prose } from '../prose.ts';

/** What inline Markdown may link to: a heading, a page of the course, or the web. */
const allowedHref = /^(?:#|\/(?!\/)|https:\/\/)/u;
const blockMark = /^(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|```|\|)/u;
const html = /<\/?[a-z][^>]*>/iu;
const inlineMark =
  /`([^`]+)`|\*\*(\S(?:.*?\S)?)\*\*|\*([^\s*](?:[^*]*[^\s*])?)\*|(!?)\[([^\]]+)\]\(([^)\s]*)\)/u;

/** Turns the address in a link into the one that the built page carries. */
export type Address = (href: string) => string;

/** Why a piece of text cannot be read; the message is for its author. */
export class MarkdownError extends Error {}

function parseInline(text: string, address: Address): Inline[] {
  const found = inlineMark.exec(text);
  if (!found) return text === '' ? [] : [text];
  const [whole, code, strong, em, image, linked, href] = found;
  const before = text.slice(0, found.index);
  const after = parseInline(text.slice(found.index + whole.length), address);
  return [...(before === '' ? [] : [before]), ...one(), ...after];

  function one(): Inline[] {
    if (code !== undefined) return [{ code }];
    if (strong !== undefined) return [{ strong: parseInline(strong, address) }];
    if (em !== undefined) return [{ em: parseInline(em, address) }];
    if (image) throw new MarkdownError('has an image, which a question cannot show');
    if (!allowedHref.test(href!)) throw new MarkdownError(`links to "${href}"`);
    return [{ href: address(href!), text: parseInline(linked!, address) }];
  }
}

function parseParagraph(text: string, address: Address): Paragraph {
  if (blockMark.test(text)) {
    throw new MarkdownError(`has "${text.split('\n')[0]}", which is not inline`);
  }
  const tag = html.exec(text);
  if (tag) throw new MarkdownError(`has the HTML "${tag[0]}"`);
  return parseInline(curlyQuotes(text.replace(/\s*\n\s*/gu, ' ')), address);
}

/**
 * Parses the small part of Markdown that questions use: paragraphs, `code`, *emphasis*, **strong**
 * and [links](#heading). Quotation marks of the keyboard become those of print. Throws
 * {@link MarkdownError} on anything else that Markdown would read.
 */
export function parseProse(text: string, address: Address): Prose {
  return text
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => parseParagraph(part, address));
}
