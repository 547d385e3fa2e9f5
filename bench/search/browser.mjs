// How long a search keeps a browser busy until its first results are painted: processor time of the page's thread.
// npm install puppeteer-core; node browser.mjs SITE samples.tsv [QUERIES]   (SITE: a built site with the index of SearchBench in search/s)
// A profiler of requests costs more than the search itself, so it is off, and bytes are counted by the server.
import { readFileSync } from 'node:fs';
import { serve } from '../serve.mjs';
import { open, rest, spent } from './thread.mjs';

const [site, list, queries = '50'] = process.argv.slice(2);
let sent = 0;
const { address, close } = await serve(site, 0, (bytes) => { sent += bytes; });
const browser = await open();

// Asks on a quiet page; resolves when the first results were painted and the rest has come too.
function ask(query) {
  return new Promise((done) => {
    const field = document.querySelector('#q');
    const results = document.querySelector('#results');
    let asked = false;
    field.value = query;
    new MutationObserver((changes, observer) => {
      if (asked && results.querySelector('.hit, .empty')) {
        observer.disconnect();
        requestAnimationFrame(() => {
          const next = new MessageChannel();
          next.port1.onmessage = () => { performance.mark('seen'); setTimeout(done, 300); };
          next.port2.postMessage(0);
        });
      }
    }).observe(results, { childList: true });
    setTimeout(() => { asked = true; performance.mark('asked'); field.form.requestSubmit(); }, 100);
  });
}

const rows = [];
const samples = readFileSync(list, 'utf8').trim().split('\n').map((l) => l.split('\t'));
const step = Math.max(1, Math.floor(samples.length / Number(queries)));
for (const [kind, , text] of samples.filter((_, i) => i % step === 0)) {
  const context = await browser.createBrowserContext(); // a new visitor: nothing is cached
  const page = await context.newPage();
  await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  sent = 0;
  await page.goto(address + 'search/index.html');
  await page.waitForFunction(() => !document.querySelector('#results').hasAttribute('aria-busy'));
  await rest(300);
  const whole = sent;
  sent = 0;
  await page.tracing.start({ categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate(ask, kind === 'text' ? `"${text}"` : text);
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  rows.push({ ...spent(trace.traceEvents), sent, whole });
  await context.close();
}
const at = (name, share) => rows.map((r) => r[name]).sort((a, b) => a - b)[Math.floor((rows.length - 1) * share)];
const line = (name, said) => console.log(`${said}: median ${at(name, 0.5).toFixed(1)}, 95 % ${at(name, 0.95).toFixed(1)} ms; at 4x throttle ${(4 * at(name, 0.5)).toFixed(0)}, ${(4 * at(name, 0.95)).toFixed(0)} ms`);
line('first', 'until the first results are painted');
line('all', 'with all that comes after');
for (const [name, said] of [['whole', 'the page with its media, before'], ['sent', 'a query']]) console.log(`${said}: median ${(at(name, 0.5) / 1024).toFixed(1)}, most ${(at(name, 1) / 1024).toFixed(1)} KB gzip`);
await browser.close();
close();
