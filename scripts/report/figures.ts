/** One measured figure and the limit that it must keep. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Absent for a figure that is only told. */
  readonly limit?: { readonly atMost: number } | { readonly atLeast: number };
}

/** True if the figure keeps its limit; a figure that could not be measured (NaN) does not. */
export function keepsLimit({ value, limit }: Figure): boolean {
  if (!limit) return true;
  return 'atMost' in limit ? value <= limit.atMost : value >= limit.atLeast;
}

/** A table line: what was measured, its limit, and whether it is kept. */
function line(figure: Figure): string {
  const { name, value, unit, limit } = figure;
  const measured = `${rounded(value)} ${unit}`.trimEnd().padStart(18);
  if (!limit) return `        ${name.padEnd(66)}${measured}`;
  const bound = 'atMost' in limit ? `≤ ${limit.atMost}` : `≥ ${limit.atLeast}`;
  return `${keepsLimit(figure) ? 'ok  ' : 'MISS'}    ${name.padEnd(66)}${measured}   ${bound} ${unit}`;
}

function rounded(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/** Prints the figures as they come; tells in the end how many miss their limit. */
export class Report {
  readonly #missed: Figure[] = [];

  heading(text: string): void {
    console.log(`\n${text}`);
  }

  add(...figures: readonly Figure[]): void {
    for (const figure of figures) {
      console.log(line(figure));
      if (!keepsLimit(figure)) this.#missed.push(figure);
    }
  }

  /** Exit code 1 if any figure missed its limit. */
  close(): void {
    console.log(
      this.#missed.length === 0 ? '\nAll limits kept.' : `\n${this.#missed.length} missed.`,
    );
    if (this.#missed.length > 0) process.exitCode = 1;
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
