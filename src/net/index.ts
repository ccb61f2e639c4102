export { progressOf, receivedBitsBy, type Access, type FlowState, type Progress } from './flows.ts';
export { distanceBetween, gabrielGraph, spreadPlaces, type Place } from './geometric-graphs.ts';
export { componentsOf, degreeMoments, edgesOf, graphOf, hopsFrom, type Graph } from './graph.ts';
export type { Link } from './link.ts';
export { maxMinRatesBps } from './max-min.ts';
export { createNet, uniformNet } from './net.ts';
export { preferentialAttachment, randomRegular, randomUniform } from './random-graphs.ts';
export { edgesOnWay, shortestWays, type LongEdge } from './routes.ts';
