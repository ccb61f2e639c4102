/**
 * `npm run weigh`: what the built pages weigh and how smoothly they run, in a real browser. Prints
 * every figure beside its limit and exits with 1 if one is missed.
 * `npm run weigh -- 10` lets a lab play for ten minutes to see whether memory grows (default: 1).
 */
import { readdirSync } from 'node:fs';
import { labs } from '#labs/registry.ts';
import { openBrowser } from '#diagrams/browser.ts';
import { Report } from '../report/figures.ts';
import { largestPreset } from '../report/largest.ts';
import { buildAndServe } from '../site.ts';
import { pageFigures } from './page.ts';
import { frameFigures, soakFigures } from './playing.ts';

const soakMinutes = Number(process.argv[2] ?? 1);
if (!(soakMinutes > 0)) {
  console.error(`A lab cannot play for “${process.argv[2]}” minutes; write a number above 0.`);
  process.exit(2);
}
const site = await buildAndServe('.cache/weigh');
const browser = await openBrowser();
const report = new Report();
try {
  for (const lesson of readdirSync(`${site.dir}/lessons`)) {
    report.heading(`/lessons/${lesson}/`);
    report.add(...(await pageFigures(browser, `${site.url}/lessons/${lesson}/`, true)));
  }
  // The last has next to nothing of its own: what the frame around every page costs.
  for (const path of [
    '/',
    '/labs/queue/',
    '/labs/session/',
    '/glossary/',
    '/progress/',
    '/404.html',
  ]) {
    report.heading(path);
    report.add(...(await pageFigures(browser, site.url + path, false)));
  }
  for (const lab of Object.values(labs)) {
    const { preset, nodes } = largestPreset(lab);
    report.heading(`The lab ${lab.id}, ${preset}: ${nodes} nodes, playing, processor 4× slower`);
    const url = `${site.url}/labs/${lab.id}/?v=1&preset=${preset}`;
    report.add(...(await frameFigures(browser, url)));
  }
  const fiftyNodes = `${site.url}/labs/queue/?v=1&preset=busy&clients=49`;
  report.heading('A lab of 50 nodes, playing, processor 4× slower');
  report.add(...(await frameFigures(browser, fiftyNodes)));
  report.heading('Memory in the browser');
  report.add(...(await soakFigures(browser, fiftyNodes, soakMinutes)));
} finally {
  await browser.close();
  await site.stop();
}
report.close();
