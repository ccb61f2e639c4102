/** Text in a diagram has 14 px; beside large type it would be lost. */
const MOST_ZOOM = 2;
/** What a caption and the space around the drawing take of the height. */
const SHARE_OF_HEIGHT = 0.75;

/** Draws the diagrams of a page as large as the screen allows, and never smaller than they are. */
export function enlargeDiagrams(page: HTMLElement, roomPx: number): void {
  for (const svg of page.querySelectorAll<SVGSVGElement>('figure.diagram svg')) {
    const { width, height } = svg.viewBox.baseVal;
    const room = svg.closest('figure')!.clientWidth;
    const fits = Math.min(room / width, (roomPx * SHARE_OF_HEIGHT) / height, MOST_ZOOM);
    svg.style.setProperty('zoom', String(Math.max(1, fits)));
  }
}
