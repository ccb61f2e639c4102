/** What stands in one section of a page, from top to bottom, and how it is cut to fit a screen. */
export interface Block {
  readonly kind: 'heading' | 'subheading' | 'text' | 'activity';
  /** With the space above it. */
  readonly heightPx: number;
  /** A heading, a sentence that ends in a colon, a question whose guess a lab takes. */
  readonly staysWithNext: boolean;
}

/** Blocks that are never shown apart, by their places in the section. */
interface Bundle {
  readonly places: number[];
  heightPx: number;
  /** Labs and questions grow while they are used, so nothing stands below them. */
  grows: boolean;
  readonly opens: boolean;
}

/**
 * The parts of a section that are shown one after the other, as places of blocks. A section that fits
 * is one part. Otherwise each subheading begins one, each lab and each question ends one, and so does
 * whatever leaves no room for the next. A single block that is higher than the screen is left whole.
 */
export function partsOf(blocks: readonly Block[], roomPx: number): number[][] {
  const heightPx = blocks.reduce((sum, block) => sum + block.heightPx, 0);
  if (heightPx <= roomPx) return [blocks.map((_, place) => place)];
  const parts: number[][] = [];
  let leftPx = 0;
  for (const bundle of bundlesOf(blocks)) {
    if (bundle.opens || bundle.heightPx > leftPx || parts.length === 0) {
      parts.push([]);
      leftPx = roomPx;
    }
    parts.at(-1)!.push(...bundle.places);
    leftPx = bundle.grows ? 0 : leftPx - bundle.heightPx;
  }
  return parts;
}

function bundlesOf(blocks: readonly Block[]): Bundle[] {
  const bundles: Bundle[] = [];
  blocks.forEach(({ kind, heightPx }, place) => {
    if (place === 0 || !blocks[place - 1]!.staysWithNext) {
      bundles.push({ places: [], heightPx: 0, grows: false, opens: kind === 'subheading' });
    }
    const bundle = bundles.at(-1)!;
    bundle.places.push(place);
    bundle.heightPx += heightPx;
    bundle.grows ||= kind === 'activity';
  });
  return bundles;
}
