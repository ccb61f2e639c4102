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
export { isOf, type Happening } from './happening.ts';
export type { Envelope, Medium, Passage, Transfer } from './medium.ts';
export { Run, type Intervention, type Sample } from './run.ts';
export type { Meter, NodeSpec, Scenario, Scheduled } from './scenario.ts';
export { stateText } from './state-text.ts';
export { traceLine, type TraceEntry } from './trace.ts';
export { World } from './world.ts';
export type { InFlight, WorldView } from './world-view.ts';
