export type { Access, Flow, FlowState } from './flows.ts';
export type { Link } from './link.ts';
export { maxMinRatesBps } from './max-min.ts';
export { createNet, uniformNet, type NetSpec } from './net.ts';
