import { describe, expect, test } from 'vitest';
import evidence from '#evidence/evidence.json' with { type: 'json' };
import { comparisons, figuresOf, toleranceText, type Figures } from '#evidence/index.ts';

/**
 * Runs every comparison of a lab: it must agree with theory, and with what is written down and shown
 * on /evidence/, to the last digit.
 */
export function expectEvidence(lab: string): void {
  const written = evidence as Readonly<Record<string, Figures>>;
  describe(`${lab}: simulation against theory`, () => {
    test.each(comparisons[lab]!)('$id', (comparison) => {
      const figures = figuresOf(comparison);
      const { simulated, stderr, theory } = figures;
      const allowed = toleranceText(comparison.tolerance);
      const said = `simulated ${simulated} ± ${stderr}, theory ${theory} (${allowed})`;
      expect(figures.agrees, said).toBe(true);
      expect(written[comparison.id], 'what evidence.json says: run "npm run evidence"').toEqual(
        figures,
      );
    });
  });
}
