import { defineConfig } from 'vitest/config';

/**
 * Laws and theory first, then the content, then the built site in a real browser. Statistical tests
 * are long by nature (the run lengths make them fair); timing is never tested here, see scripts/bench.
 */
export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/{unit,property,traces,content}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'theory', include: ['tests/theory/**/*.test.ts'], testTimeout: 600_000 },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/setup/build-and-serve.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // One browser at a time: two on two cores only make each other late.
          fileParallelism: false,
          // A busy machine is no defect of the site.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
