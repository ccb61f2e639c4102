/** A stretch of an excerpt, marked or not. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/**
 * Takes an excerpt apart into plain text, so that nothing of it is ever parsed as HTML: `<mark>` is
 * the only tag it knows, any other stays visible as text.
 */
export function stretches(excerpt: string): Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const inner = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return { text: decode(inner ?? part), marked: inner !== undefined };
    });
}

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|#x27|nbsp|amp);/g, (entity) => entities[entity]!);
}
