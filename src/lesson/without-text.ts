/**
 * `?text=no`: hides the headings under which no lab and no question is left, and the entries of the
 * course menu that lead to them.
 */
export function hideBareHeadings(): void {
  const content = document.querySelector('.sl-markdown-content');
  let bare: HTMLElement[] = [];
  for (const part of content?.children ?? []) {
    const heading = headingOf(part);
    if (!heading) {
      if (part.checkVisibility()) bare = [];
      continue;
    }
    // A heading ends what the last one of its level or below began.
    for (const ended of bare.filter((other) => levelOf(other) >= levelOf(heading))) hide(ended);
    bare = [...bare.filter((other) => levelOf(other) < levelOf(heading)), heading];
  }
  bare.forEach(hide);
}

const levelOf = (heading: HTMLElement) => Number(heading.tagName.slice(1));

/** The heading that `part` is, alone or with the link Starlight puts beside it. */
function headingOf(part: Element): HTMLElement | undefined {
  if (/^H[2-4]$/u.test(part.tagName)) return part as HTMLElement;
  if (!part.classList.contains('sl-heading-wrapper')) return undefined;
  return part.querySelector<HTMLElement>('h2, h3, h4') ?? undefined;
}

function hide(heading: HTMLElement): void {
  const wrapper = heading.closest<HTMLElement>('.sl-heading-wrapper') ?? heading;
  wrapper.hidden = true;
  const entry = document.querySelector(`.course-nav a[href="#${CSS.escape(heading.id)}"]`);
  const item = entry?.closest('li');
  if (item) item.hidden = true;
}
