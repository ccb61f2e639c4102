/** Running text in which `[words](lesson)` is a link to a lesson, such as `[one list](accounts)`. */

/** A stretch of plain text, or words that lead to a lesson. */
export type Stretch = string | { readonly words: string; readonly lesson: string };

/** Cuts a text at its links. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const link of text.matchAll(/\[([^\]]+)\]\(([^)\s]*)\)/gu)) {
    if (link.index > end) stretches.push(text.slice(end, link.index));
    stretches.push({ words: link[1]!, lesson: link[2]! });
    end = link.index + link[0].length;
  }
  if (end < text.length) stretches.push(text.slice(end));
  return stretches;
}

/** Ids of the lessons that a text leads to, in its order. */
export function lessonsNamedIn(text: string): string[] {
  return stretchesOf(text).flatMap((stretch) =>
    typeof stretch === 'string' ? [] : [stretch.lesson],
  );
}

/** The text without its links, as it is read. */
export function withoutLinks(text: string): string {
  return stretchesOf(text)
    .map((stretch) => (typeof stretch === 'string' ? stretch : stretch.words))
    .join('');
}
