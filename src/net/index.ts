export {
  progressOf,
  receivedBitsBy,
  type Access,
  type Flow,
  type FlowState,
  type Progress,
} from './flows.ts';
export { distanceBetween, gabrielGraph, spreadPlaces, type Place } from './geometric-graphs.ts';
export {
  componentsOf,
  degreeMoments,
  edgesOf,
  graphOf,
  hopsFrom,
  type Edge,
  type Graph,
} from './graph.ts';
export type { Link } from './link.ts';
export { maxMinRatesBps } from './max-min.ts';
export { createNet, uniformNet, type NetSpec } from './net.ts';
export { preferentialAttachment, randomRegular, randomUniform } from './random-graphs.ts';
export { edgesOnWay, shortestWays, type LongEdge, type Ways } from './routes.ts';
