export { progressOf, type Access, type Flow, type FlowState, type Progress } from './flows.ts';
export type { Link } from './link.ts';
export { maxMinRatesBps } from './max-min.ts';
export { createNet, uniformNet, type NetSpec } from './net.ts';
