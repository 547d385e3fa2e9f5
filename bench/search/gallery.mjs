// How long the gallery keeps a browser busy: processor time of the page's thread from a click until the new cards are painted.
// npm install puppeteer-core; node gallery.mjs SITE [VISITORS]   (SITE: a built site)
import { serve } from '../serve.mjs';
import { open, rest, spent } from './thread.mjs';

const [site, visitors = '9'] = process.argv.slice(2);
let sent = 0;
const { address, close } = await serve(site, 0, (bytes) => { sent += bytes; });
const browser = await open();

// Clicks on a quiet page; resolves to the number of cards when they were painted and the rest has come too.
function act(css) {
  return new Promise((done) => {
    const results = document.querySelector('#results');
    new MutationObserver((changes, observer) => {
      if (results.querySelector('.card')) {
        observer.disconnect();
        requestAnimationFrame(() => {
          const next = new MessageChannel();
          next.port1.onmessage = () => { performance.mark('seen'); setTimeout(() => done(results.querySelectorAll('.card').length), 300); };
          next.port2.postMessage(0);
        });
      }
    }).observe(results, { childList: true });
    setTimeout(() => { performance.mark('asked'); document.querySelector(css).click(); }, 100);
  });
}

async function visit(width, css) {
  const context = await browser.createBrowserContext(); // a new visitor: nothing is cached
  const page = await context.newPage();
  await page.setViewport({ width, height: 844, isMobile: width < 600, hasTouch: width < 600 });
  await page.goto(address + 'achievements/index.html');
  await page.waitForSelector('.sort a');
  await page.waitForFunction(() => !document.querySelector('#results').hasAttribute('aria-busy'));
  await page.evaluate(() => document.querySelectorAll('details.filter-m').forEach((fold) => { fold.open = true; }));
  await rest(500);
  sent = 0;
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  const cards = await page.evaluate(act, css);
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await context.close();
  return { ...spent(trace.traceEvents), sent, cards, nodes };
}

for (const width of [390, 1440]) {
  const panel = width < 600 ? '.filter-m' : '.facets';
  for (const [said, css] of [['sorted by title', '.sort a[href*="sort=title"]'], ['a facet chosen', `${panel} a[data-name=category]:not(.zero)`]]) {
    const rows = [];
    for (let n = 0; n < Number(visitors); n++) rows.push(await visit(width, css));
    const at = (name, share) => rows.map((r) => r[name]).sort((a, b) => a - b)[Math.floor((rows.length - 1) * share)];
    console.log(`${width} px, ${said}: until the cards are painted median ${at('first', 0.5).toFixed(1)}, most ${at('first', 1).toFixed(1)} ms (at 4x throttle ${(4 * at('first', 0.5)).toFixed(0)}, ${(4 * at('first', 1)).toFixed(0)}); `
      + `with all that comes after ${at('all', 0.5).toFixed(1)} ms; fetched ${(at('sent', 0.5) / 1024).toFixed(1)} KB; ${at('cards', 1)} cards, ${at('nodes', 1)} elements`);
  }
}
await browser.close();
close();
