/**
 * `npm run bench`: how fast the kernel runs and seeks, how much memory a long run holds, how long the
 * site takes to build. Prints every figure beside its limit and exits with 1 if one is missed.
 * `npm run bench -- kernel` measures the kernel only.
 */
import { Report } from '../report/figures.ts';
import { buildTime } from './build.ts';
import { kernelRate, memory, seekTime } from './kernel.ts';

const only = process.argv[2];
const report = new Report();
report.heading('Kernel');
report.add(...kernelRate(), ...seekTime());
report.heading('Memory');
report.add(...memory());
if (only !== 'kernel') {
  report.heading('Build');
  report.add(...buildTime());
}
report.close();
