export { openBrowser } from './browser.ts';
export { packagedFont } from './packaged-font.ts';
export { statechartOf } from './statechart.ts';
