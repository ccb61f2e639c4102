import type { Comparison } from './comparison.ts';
import evidence from './evidence.json' with { type: 'json' };
import type { Figures } from './figures.ts';
import { toleranceText } from './verdict.ts';

/** A comparison beside the figures it came to when it was last run. */
export interface SheetRow {
  readonly comparison: Comparison;
  readonly figures: Figures;
}

/** Comparisons that were made in one setting, with one run length, seeds, tolerance and source. */
export interface SheetGroup {
  readonly setting: string;
  /** How it was run: “Seeds 1, 2; one visit; equal, but for rounding”. */
  readonly how: string;
  readonly source: string;
  readonly theoryFrom: string;
  readonly rows: readonly SheetRow[];
}

const written = evidence as Readonly<Record<string, Figures>>;

/** What is on file for these comparisons. Throws for one that has never been run. */
export function rowsOf(comparisons: readonly Comparison[]): SheetRow[] {
  return comparisons.map((comparison) => {
    const figures = written[comparison.id];
    if (figures) return { comparison, figures };
    throw new Error(
      `src/evidence/evidence.json has no figures for ${comparison.id}. Run "npm run evidence".`,
    );
  });
}

/** Rows that share everything but what was measured stand together, in their order. */
export function groupsOf(rows: readonly SheetRow[]): SheetGroup[] {
  const groups = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const { setting, source, theoryFrom } = row.comparison;
    const key = JSON.stringify([setting, howText(row.comparison), source, theoryFrom]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((members) => {
    const { comparison } = members[0]!;
    const { setting, source, theoryFrom } = comparison;
    return { setting, how: howText(comparison), source, theoryFrom, rows: members };
  });
}

function howText({ seeds, runLength, tolerance }: Comparison): string {
  return `${seedsText(seeds)}; ${runLength}; to agree: ${toleranceText(tolerance)}`;
}

/** “seed 7”, “seeds 1, 2”, “seeds 1 to 20”. */
function seedsText(seeds: readonly number[]): string {
  const [first, last] = [seeds[0]!, seeds.at(-1)!];
  if (seeds.length === 1) return `seed ${first}`;
  const inARow = seeds.every((seed, i) => seed === first + i);
  return inARow && seeds.length > 2 ? `seeds ${first} to ${last}` : `seeds ${seeds.join(', ')}`;
}
