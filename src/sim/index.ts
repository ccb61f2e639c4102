export type { Distribution } from './distributions.ts';
export type {
  CutEffect,
  Effect,
  Effects,
  ForgetEffect,
  NodeId,
  SendEffect,
  SimEvent,
  TransferEffect,
  WaitEffect,
} from './effects.ts';
export type { Chance } from './chance.ts';
export { SimError } from './errors.ts';
export { isOf, type Cause, type Happening } from './happening.ts';
export type { Envelope, Medium, Passage, Transfer } from './medium.ts';
export { Run, type Intervention, type RunOptions, type Sample } from './run.ts';
export type { Meter, NodeSpec, Sampling, Scenario, Scheduled } from './scenario.ts';
export { lastAtOrBefore } from './search.ts';
export { stateText } from './state-text.ts';
export { traceLine, type TraceEntry } from './trace.ts';
export type { Frozen } from './frozen.ts';
export type { Recorder } from './recorder.ts';
export { World } from './world.ts';
export type { InFlight, MessageCounts, WorldView } from './world-view.ts';
