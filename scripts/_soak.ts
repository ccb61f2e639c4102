import { openBrowser } from '/work/wt/lead/src/diagrams/browser.ts';
import { buildAndServe } from '/work/wt/lead/scripts/site.ts';
import { soakFigures } from '/work/wt/lead/scripts/weigh/playing.ts';
const site = await buildAndServe('.cache/weigh');
const browser = await openBrowser();
console.log(await soakFigures(browser, `${site.url}/labs/queue/?v=1&preset=busy&clients=49`, 10));
await browser.close(); await site.stop(); process.exit(0);
