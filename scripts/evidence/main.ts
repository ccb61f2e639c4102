/**
 * `npm run evidence`: runs every comparison of simulation and theory, prints a line for each, and
 * writes the figures to src/evidence/evidence.json, which the page /evidence/ shows and the tests
 * hold against the code. `npm run evidence -- queue session` runs those labs only and keeps the rest.
 * Exits with 1 if one does not agree (the file is written all the same: look at it).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { comparisons, type Figures } from '#evidence/index.ts';

type Sheet = Record<string, Figures>;

const file = fileURLToPath(import.meta.resolve('#evidence/evidence.json'));
const known = Object.keys(comparisons);
const asked = process.argv.slice(2);
const unknown = asked.filter((lab) => !known.includes(lab));
if (unknown.length > 0) {
  console.error(`There are no comparisons for ${unknown.join(', ')}; write ${known.join(', ')}.`);
  process.exit(2);
}

/** A lab's comparisons in a thread of their own. */
function runLab(lab: string): Promise<Sheet> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: lab });
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}

const startMs = performance.now();
const todo = asked.length > 0 ? [...asked] : [...known];
const fresh: Sheet = {};
async function takeNext(): Promise<void> {
  for (let lab = todo.shift(); lab !== undefined; lab = todo.shift()) {
    const labStartMs = performance.now();
    const sheet = await runLab(lab);
    Object.assign(fresh, sheet);
    for (const [id, { simulated, stderr, theory, agrees }] of Object.entries(sheet)) {
      console.log(`${agrees ? ' ok ' : 'NOT '} ${id}: ${simulated} ± ${stderr}, theory ${theory}`);
    }
    console.log(`     ${lab}: ${((performance.now() - labStartMs) / 1000).toFixed(1)} s`);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, takeNext));

const before = JSON.parse(readFileSync(file, 'utf8')) as Sheet;
const lines = Object.values(comparisons)
  .flat()
  .flatMap(({ id }) => {
    const figures = fresh[id] ?? before[id];
    return figures ? [`  ${JSON.stringify(id)}: ${JSON.stringify(figures)}`] : [];
  });
writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
const failed = Object.values(fresh).filter(({ agrees }) => !agrees).length;
const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
console.log(`${Object.keys(fresh).length} comparisons in ${seconds} s; ${failed} do not agree.`);
process.exitCode = failed > 0 ? 1 : 0;
