// How long a search keeps a browser busy: thread time of the page, free of what else the machine does.
// npm install puppeteer-core; node browser.mjs SITE samples.tsv   (SITE: a built site with the index of SearchBench in search/s)
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';

const [site, list] = process.argv.slice(2);
const TYPES = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', html: 'text/html; charset=utf-8' };
let sent = 0;
const server = createServer((request, response) => {
  const path = site + decodeURIComponent(request.url.split('?')[0]);
  if (!existsSync(path)) return response.writeHead(404).end();
  const body = gzipSync(readFileSync(path));
  sent += body.length;
  response.writeHead(200, { 'content-type': TYPES[path.split('.').pop()] ?? 'application/octet-stream', 'content-encoding': 'gzip' });
  response.end(body);
}).listen(0);
const home = `http://127.0.0.1:${server.address().port}/search/index.html`;
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
await page.setViewport({ width: 390, height: 844, isMobile: true });
await page.setCacheEnabled(false);
const session = await page.createCDPSession();
await session.send('Performance.enable', { timeDomain: 'threadTicks' });
const metrics = async () =>
  Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value * 1000]));

const rows = [];
for (const [kind, , text] of readFileSync(list, 'utf8').trim().split('\n').map((l) => l.split('\t')).filter((_, i) => i % 10 === 0)) {
  sent = 0;
  await page.goto(home, { waitUntil: 'networkidle0' });
  const first = sent;
  sent = 0;
  const before = await metrics();
  await page.evaluate((query) => new Promise((done) => {
    const field = document.querySelector('#q');
    field.value = query;
    field.form.requestSubmit();
    const results = document.querySelector('#results');
    (function look() {
      if (results.querySelector('.hit, .empty') && !results.hasAttribute('aria-busy')) done();
      else requestAnimationFrame(look);
    })();
  }), kind === 'text' ? `"${text}"` : text);
  const after = await metrics();
  const spent = (name) => after[name] - before[name];
  rows.push({ script: spent('ScriptDuration'), layout: spent('LayoutDuration') + spent('RecalcStyleDuration'), all: spent('TaskDuration'), sent, first });
}
const at = (name, share) => rows.map((r) => r[name]).sort((a, b) => a - b)[Math.floor((rows.length - 1) * share)];
for (const name of ['script', 'layout', 'all']) console.log(`${name}: median ${at(name, 0.5).toFixed(1)}, 95 % ${at(name, 0.95).toFixed(1)} ms; four times that on a slow phone`);
for (const name of ['first', 'sent']) console.log(`${name}: median ${(at(name, 0.5) / 1024).toFixed(1)}, most ${(at(name, 1) / 1024).toFixed(1)} KB gzip`);
await browser.close();
server.close();
