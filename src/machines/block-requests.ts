import { Draws } from '#chance/index.ts';
import type { NodeId } from '#sim/index.ts';
import { groupOf } from './block-checks.ts';
import { isSpoilt, type Ask, type Download } from './block-download.ts';

/** Each source that is free is asked for a random one of the blocks that it has and nobody is asked for. */
export function nextAsks(download: Download): Partial<Download> {
  if (isSpoilt(download)) return { asks: [] };
  const pending = new Map(download.pending);
  const claims = new Map(download.claims);
  const draws = new Draws(download.dice);
  const asks: Ask[] = [];
  for (const to of download.sources.keys()) {
    if (pending.has(to) || download.banned.includes(to)) continue;
    const block = draws.pick(openTo(to, { ...download, pending, claims }));
    if (block === undefined) continue;
    pending.set(to, block);
    const first = firstOf(download, block);
    if (claims.has(first)) claims.set(first, to);
    asks.push({ to, block });
  }
  return { asks, pending, claims, dice: draws.dice };
}

/** The blocks that this source could be asked for now. */
function openTo(source: NodeId, download: Download): number[] {
  const { sources, wants, blocks, pending, claims, banned } = download;
  const has = sources.get(source)!;
  const asked = new Set(pending.values());
  return wants.filter((block) => {
    if (blocks.has(block) || asked.has(block)) return false;
    const claimer = claims.get(firstOf(download, block));
    const isFree = claimer === undefined || claimer === source || banned.includes(claimer);
    return isFree && (has === 'all' || has.has(block));
  });
}

function firstOf({ check, total }: Download, block: number): number {
  return groupOf(check, total, block)[0]!;
}
