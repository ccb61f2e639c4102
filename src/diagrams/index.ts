export { openBrowser } from './browser.ts';
export {
  chartModel,
  type ChartModel,
  type ChartState,
  type ChartTransition,
} from './chart-model.ts';
export { diagramFigure } from './figure.ts';
export { packagedFont } from './packaged-font.ts';
export { statechartOf } from './statechart.ts';
