/** Laws of the peer lab that hold for all its params and whatever the reader does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lab } from '#labs/peer/lab.ts';
import { interventions } from '#labs/peer/interventions.ts';
import { params as specs, type PeerParams } from '#labs/peer/params.ts';
import { swarmOf } from '#labs/peer/views.ts';
import { countBits, hasBit } from '#machines/bits.ts';
import { unchokedAndAsked } from '../unit/labs/peer/ledger.ts';
import { Run, type Intervention } from '#sim/index.ts';

const anyParams = fc.record(
  Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      spec.kind === 'choice'
        ? fc.constantFrom(...spec.options.map((option) => option.value))
        : fc
            .integer({ min: 0, max: (spec.max - spec.min) / spec.step })
            .map((steps) => spec.min + steps * spec.step),
    ]),
  ),
) as unknown as fc.Arbitrary<PeerParams>;

const everything = interventions({ ...defaults(), peers: 8 });

function defaults(): PeerParams {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, spec.default]),
  ) as unknown as PeerParams;
}

/** Something the reader does; who is not there in a smaller world is left out. */
const anyIntervention = fc.record({
  atMs: fc.integer({ min: 0, max: 90_000 }),
  does: fc.constantFrom(...Object.values(everything)),
});

const untilMs = 120_000;

test('no piece from nothing, none twice, none unasked; slots are kept; bytes are conserved', () => {
  fc.assert(
    fc.property(
      anyParams,
      fc.integer({ min: 1, max: 1_000 }),
      fc.array(anyIntervention, { maxLength: 6 }),
      (params, seed, acts) => {
        const world = lab.build(params, seed);
        const ids = world.nodes.map(({ id }) => id);
        const given: Intervention[] = acts
          .filter(({ does }) => ids.includes(does.node))
          .map(({ atMs, does }) => ({ atMs, node: does.node, event: does.event }))
          .sort((a, b) => a.atMs - b.atMs);
        const run = new Run(world, { seed, interventions: given });
        const start = new Map(swarmOf(run.view).map(([id, { has }]) => [id, has]));
        run.runUntil(untilMs);

        unchokedAndAsked(run.trace, start, params.slots);
        const all = swarmOf(run.view);
        const up = all.reduce((sum, [, { uploadedBytes }]) => sum + uploadedBytes, 0);
        const down = all.reduce((sum, [, { downloadedBytes }]) => sum + downloadedBytes, 0);
        const flying = all.reduce((sum, [, { uploads }]) => sum + uploads.size, 0);
        // Between the last byte and the word that it has come, a piece is counted on both sides.
        const pieceBytes = params.pieceKb * 1000;
        expect(up - down).toBeGreaterThanOrEqual(0);
        expect(up - down).toBeLessThanOrEqual(flying * pieceBytes);
        for (const [id, context] of all) {
          const gained = countBits(context.has) - countBits(start.get(id)!);
          expect(context.downloadedBytes).toBe(gained * pieceBytes);
          for (let piece = 0; piece < params.pieces; piece++) {
            if (hasBit(start.get(id)!, piece)) expect(hasBit(context.has, piece)).toBe(true);
          }
        }
      },
    ),
    { numRuns: 60, seed: 11 },
  );
});
