import { partsOf } from './deck.ts';
import { enlargeDiagrams } from './diagrams.ts';
import { measured, sectionsOf, type PageSection } from './page-sections.ts';
import { firstPlace, type Deck, type Place } from './place.ts';

/** Marks what is not shown now; see `present.css`. */
const away = 'data-present-away';
/** Marks a heading above what is shown: it can be heard, so that no level is missing. */
const heard = 'data-present-heard';
/** Marks the first block that is shown: it needs no space above it. */
const first = 'data-present-first';

/** The page as slides: cuts its sections to fit the screen, and shows one part at a time. */
export class Slides {
  readonly sections: readonly PageSection[];
  readonly #page: HTMLElement;
  /** For each section its parts, as places of blocks. */
  #parts: readonly (readonly (readonly number[])[])[] = [];
  #shown: Place = firstPlace;

  constructor(page: HTMLElement) {
    this.#page = page;
    this.sections = sectionsOf(page);
  }

  /** Cuts the sections anew for a screen with this room. The page is whole afterwards. */
  layOut(roomPx: number): Deck {
    for (const mark of [away, heard, first]) {
      for (const element of this.#page.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
    }
    enlargeDiagrams(this.#page, roomPx);
    this.#parts = this.sections.map((section) => partsOf(measured(section), roomPx));
    return this.#parts.map((parts) => parts.length);
  }

  show(place: Place): void {
    this.#shown = place;
    const section = this.sections[place.section]!;
    const blocks = this.#parts[place.section]![place.part]!.map((at) => section.blocks[at]!);
    const shown = new Set<Element>(blocks.map(({ element }) => element));
    const headings = [this.sections[0]!.blocks[0]!, section.blocks[0]!]
      .map(({ element }) => element)
      .filter((element) => !shown.has(element));
    const around = [...blocks, ...section.blocks.slice(0, 1)].map(({ container }) => container);
    for (const { element, container } of this.sections.flatMap((each) => each.blocks)) {
      const isHeard = headings.includes(element);
      element.toggleAttribute(heard, isHeard);
      element.toggleAttribute(away, !isHeard && !shown.has(element));
      element.toggleAttribute(first, element === blocks[0]!.element);
      container?.toggleAttribute(away, !around.includes(container));
      container?.toggleAttribute(first, container === blocks[0]!.container);
    }
  }

  /** The block on top of what is shown: whatever the screen's size, it stays in view. */
  get #top(): number {
    return this.#parts[this.#shown.section]?.[this.#shown.part]?.[0] ?? 0;
  }

  /** Cuts anew and says where the block is now that was on top before. */
  layOutAgain(roomPx: number): { deck: Deck; place: Place } {
    const { section } = this.#shown;
    const top = this.#top;
    const deck = this.layOut(roomPx);
    const part = this.#parts[section]!.findLastIndex((places) => places[0]! <= top);
    return { deck, place: { section, part: Math.max(part, 0) } };
  }

  /** Where this element is, if it is in a block. */
  placeOf(target: Element): Place | undefined {
    for (const [section, { blocks }] of this.sections.entries()) {
      const at = blocks.findIndex(({ element }) => element.contains(target));
      const around = at < 0 ? blocks.findIndex(({ container }) => container === target) : at;
      if (around < 0) continue;
      const part = this.#parts[section]!.findIndex((places) => places.includes(around));
      return { section, part: Math.max(part, 0) };
    }
    return undefined;
  }

  /** The lab that is shown now, if there is one: that with the focus, else the first. */
  get lab(): HTMLElement | undefined {
    const { section, part } = this.#shown;
    const labs = (this.#parts[section]?.[part] ?? [])
      .map((at) => this.sections[section]!.blocks[at]!.element)
      .flatMap((element) => [element, ...element.querySelectorAll<HTMLElement>('[data-lab]')])
      .filter((element) => element.matches('[data-lab]'));
    return labs.find((lab) => lab.contains(document.activeElement)) ?? labs[0];
  }
}
