/** A long run away from the page: it reports how far it is, and ends with the measurement. */
import type { Lab } from '#labs/define-lab.ts';
import { measure } from '#labs/measure.ts';
import type { MeasureReply, MeasureRequest } from './statistics-messages.ts';

const labs = import.meta.glob<Lab>('../labs/*/lab.ts', { import: 'lab' });
/** Between two reports; the bar moves smoothly, the page has nothing to do. */
const REPORT_EVERY_MS = 100;

function reply(message: MeasureReply): void {
  postMessage(message);
}

async function run({ lab: id, params, seed }: MeasureRequest): Promise<void> {
  const load = labs[`../labs/${id}/lab.ts`];
  if (!load) throw new Error(`There is no lab “${id}”.`);
  const lab = await load();
  if (!lab.statistics) throw new Error(`The lab “${id}” has no long run.`);
  const work = measure(lab, params, {
    seed,
    warmUpMs: lab.statistics.warmUpMs(params),
    measuredMs: lab.statistics.measuredMs(params),
  });
  let reportedMs = -Infinity;
  for (;;) {
    const step = work.next();
    if (step.done) return reply({ kind: 'done', measurement: step.value });
    if (performance.now() - reportedMs < REPORT_EVERY_MS) continue;
    reportedMs = performance.now();
    reply({ kind: 'progress', share: step.value });
  }
}

addEventListener('message', ({ data }: MessageEvent<MeasureRequest>) => {
  run(data).catch((error: unknown) => {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});
