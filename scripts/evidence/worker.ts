/** Runs the comparisons of one lab and sends back their figures. */
import { parentPort, workerData } from 'node:worker_threads';
import { comparisons, figuresOf } from '#evidence/index.ts';

const own = comparisons[workerData as string]!;
parentPort!.postMessage(Object.fromEntries(own.map((each) => [each.id, figuresOf(each)])));
