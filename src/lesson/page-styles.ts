/** Styles that parts of a page want in its head, by page: the head is written before they are known. */
const wanted = new WeakMap<object, Map<string, string>>();

/**
 * Wants the `<style id="…">` elements in `markup` once in the head of the page. A page's `locals`
 * object lives as long as its rendering.
 */
export function wantStyles(locals: object, markup: string): void {
  const styles = wanted.get(locals) ?? new Map<string, string>();
  wanted.set(locals, styles);
  for (const [element, id] of markup.matchAll(/<style id="([^"]+)">.*?<\/style>/gsu)) {
    styles.set(id!, squeezed(element));
  }
}

/** Styles without comments and without the space around braces and semicolons. */
function squeezed(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([{};]) ?/gu, '$1')
    .replaceAll(';}', '}');
}

/** A page's HTML with the styles that its parts have wanted. */
export function withStyles(locals: object, html: string): string {
  const styles = [...(wanted.get(locals)?.values() ?? [])];
  return styles.length === 0 ? html : html.replace('</head>', () => `${styles.join('')}</head>`);
}
