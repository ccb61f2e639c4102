/** What stands before a quotation mark that opens; emphasis between them does not count. */
const opens = /(?:^|[\s([{—–“‘/])\**$/u;

/**
 * Text with the quotation marks and apostrophes of print in place of those of a keyboard: “so”, Ann’s.
 * Lessons get theirs from the Markdown processor; this is for the texts that it never sees. What stands
 * between backticks is code and stays as it is.
 */
export function curlyQuotes(text: string): string {
  return text.replace(/`[^`]*`|["']/gu, (mark, at: number) => {
    if (mark.startsWith('`')) return mark;
    const opening = opens.test(text.slice(0, at));
    if (mark === '"') return opening ? '“' : '”';
    return opening ? '‘' : '’';
  });
}
