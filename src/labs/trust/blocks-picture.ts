import type { Download } from '#machines/block-download.ts';

/** How a block of yours is drawn. `wrong`: kept, though it is not the publisher’s. */
type BlockLook = 'missing' | 'asked' | 'waiting' | 'kept' | 'wrong';

/** The look of every block, as one text, so that the row is drawn anew only when it has changed. */
export function blockLooks(download: Download, wrong: readonly number[]): string {
  const asked = new Set(download.pending.values());
  const look = (block: number): BlockLook => {
    const held = download.blocks.get(block);
    if (held?.kept) return wrong.includes(block) ? 'wrong' : 'kept';
    if (held) return 'waiting';
    return asked.has(block) ? 'asked' : 'missing';
  };
  return Array.from({ length: download.total }, (_, block) => look(block)).join(' ');
}

/** What is said of a supplier: what it does, or what you think of it. */
export function standing(download: Download, id: string): string | undefined {
  if (download.blamed.includes(id)) return 'blamed';
  if (download.banned.includes(id)) return 'banned';
  return download.suspects.includes(id) ? 'suspect' : undefined;
}
