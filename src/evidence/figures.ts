import type { Comparison } from './comparison.ts';
import { agrees } from './verdict.ts';

/** What a comparison came to, as `evidence.json` keeps it under the comparison's id. */
export interface Figures {
  readonly simulated: number;
  /** Standard error of `simulated`; 0 where chance has no part in it. */
  readonly stderr: number;
  readonly theory: number;
  readonly agrees: boolean;
}

/** Figures are kept to so many digits: enough to notice any change, few enough to be read. */
const DIGITS = 6;

/** Runs a comparison. The same code gives the same figures on every machine. */
export function figuresOf({ simulate, theory, tolerance }: Comparison): Figures {
  const simulated = simulate();
  return {
    simulated: rounded(simulated.mean),
    stderr: rounded(simulated.stderr),
    theory: rounded(theory),
    agrees: agrees(simulated, theory, tolerance),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
