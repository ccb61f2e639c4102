/** Finds the sections of a page and the blocks they are cut into. Reads the page, changes nothing. */
import type { Block } from './deck.ts';

/** A block of the page: an element that is shown or put away as a whole. */
interface PageBlock {
  readonly element: HTMLElement;
  /** What it stands in, if that is shown only with it: a worked example, the first guesses. */
  readonly container: HTMLElement | undefined;
}

export interface PageSection {
  /** Id of its heading. */
  readonly slug: string;
  readonly title: string;
  readonly blocks: readonly PageBlock[];
}

/** Their children are blocks of their own: a worked example can be longer than any screen. */
const opened = '[data-fading-example], .opener';
const activities = '[data-lab], [data-question], form[data-opener]';

/**
 * The title with question and objectives first, then what lies between headings of level 2. What the
 * page does not show anyway (`?text=no`) makes no slides.
 */
export function sectionsOf(page: HTMLElement): PageSection[] {
  const title = page.querySelector<HTMLElement>('.page-title')!;
  const sections = [section(title.querySelector('h1')!, title)];
  for (const child of elementsOf(page.querySelector('.sl-markdown-content')!)) {
    const heading = headingOf(child, 'h2');
    if (heading) sections.push(section(heading));
    const { blocks } = sections.at(-1)!;
    if (child.matches(opened)) {
      blocks.push(...elementsOf(child).map((element) => ({ element, container: child })));
    } else blocks.push({ element: child, container: undefined });
  }
  return sections
    .map(({ blocks, ...rest }) => ({
      ...rest,
      blocks: blocks.filter(({ element }) => element.checkVisibility()),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}

function section(heading: HTMLElement, ...elements: HTMLElement[]) {
  return {
    slug: heading.id,
    title: heading.textContent.trim(),
    blocks: elements.map((element): PageBlock => ({ element, container: undefined })),
  };
}

function elementsOf(parent: HTMLElement): HTMLElement[] {
  // Scripts and styles have no height; neither has a template.
  return [...parent.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && !child.matches('script, style, template'),
  );
}

/** The heading that an element is, wraps, or begins with. */
function headingOf(element: HTMLElement, level: 'h2' | 'h3'): HTMLElement | null {
  return element.matches(level)
    ? element
    : element.querySelector<HTMLElement>(`:scope > ${level}:first-child`);
}

/** Measures the blocks of one section, all of which must be shown. */
export function measured({ blocks }: PageSection): Block[] {
  let endPx = blocks[0]!.element.getBoundingClientRect().top;
  return blocks.map(({ element }, place) => {
    const { bottom } = element.getBoundingClientRect();
    const heightPx = bottom - endPx;
    endPx = bottom;
    return { kind: kindOf(element), heightPx, staysWithNext: stays(blocks, place) };
  });
}

function kindOf(element: HTMLElement): Block['kind'] {
  if (headingOf(element, 'h2')) return 'heading';
  if (headingOf(element, 'h3') && !element.matches(activities)) return 'subheading';
  const acts = element.matches(activities) || element.querySelector(activities) !== null;
  return acts ? 'activity' : 'text';
}

/** Whether a block says nothing without the next one. */
function stays(blocks: readonly PageBlock[], place: number): boolean {
  const { element } = blocks[place]!;
  const next = blocks[place + 1]?.element;
  if (!next) return false;
  const { predicts } = element.dataset;
  if (predicts !== undefined) return next.dataset['lab'] === predicts;
  if (element.matches(activities)) return false;
  return (
    /:$/.test(element.textContent.trim()) ||
    headingOf(element, 'h2') !== null ||
    headingOf(element, 'h3') !== null
  );
}
