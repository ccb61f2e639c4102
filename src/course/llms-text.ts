/**
 * The text of `/llms.txt` (https://llmstxt.org): a title, a quoted line that says what this is, some
 * sentences, then sections of links with a line on each. It is for programs that read for somebody,
 * and cannot find out what a page is by running it.
 */

export interface LlmsLink {
  readonly title: string;
  /** Complete; left out where there is nothing to open yet. */
  readonly url?: string | undefined;
  readonly about: string;
}

export interface LlmsSection {
  readonly title: string;
  readonly links: readonly LlmsLink[];
}

export interface LlmsText {
  readonly title: string;
  readonly quote: string;
  readonly paragraphs: readonly string[];
  /** The one called “Optional” is what readers in a hurry leave out. */
  readonly sections: readonly LlmsSection[];
}

/** One line, and nothing in it that ends a link's text early. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function item({ title, url, about }: LlmsLink): string {
  const name = oneLine(title).replace(/[[\]]/gu, String.raw`\$&`);
  return `- ${url === undefined ? name : `[${name}](${url})`}: ${oneLine(about)}`;
}

export function llmsText({ title, quote, paragraphs, sections }: LlmsText): string {
  const blocks = [
    `# ${oneLine(title)}`,
    `> ${oneLine(quote)}`,
    ...paragraphs.map(oneLine),
    ...sections
      .filter(({ links }) => links.length > 0)
      .map((section) => `## ${oneLine(section.title)}\n\n${section.links.map(item).join('\n')}`),
  ];
  return `${blocks.join('\n\n')}\n`;
}
