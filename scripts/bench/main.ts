/**
 * `npm run bench`: how fast the kernel runs and seeks, how much memory a long run holds, how fast each
 * lab runs, how long the site takes to build. Prints every figure beside its limit and exits with 1 if
 * one is missed.
 * `npm run bench -- kernel`, `-- labs` or `-- build` measures only that.
 */
import { Report } from '../report/figures.ts';
import { buildTime } from './build.ts';
import { kernelRate, memory, seekTime } from './kernel.ts';
import { labFigures } from './labs.ts';

const parts = ['kernel', 'labs', 'build'];
const only = process.argv[2];
if (only !== undefined && !parts.includes(only)) {
  console.error(`There is nothing to measure by the name “${only}”; write ${parts.join(', ')}.`);
  process.exit(2);
}
const report = new Report();
const asked = (part: string) => only === undefined || only === part;
if (asked('kernel')) {
  report.heading('Kernel');
  report.add(...kernelRate(), ...seekTime());
  report.heading('Memory');
  report.add(...memory());
}
if (asked('labs')) {
  for (const [heading, figures] of labFigures()) {
    report.heading(heading);
    report.add(...figures);
  }
}
if (asked('build')) {
  report.heading('Build');
  report.add(...buildTime());
}
report.close();
