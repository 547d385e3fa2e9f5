// Lighthouse, mobile, on one page of each kind: the median of several runs.
// node measure.mjs SITE [RUNS] [PAGE …]
import { mkdirSync, writeFileSync } from 'node:fs';
import * as launcher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from '../serve.mjs';

const PAGES = ['index.html', 'achievements/index.html', 'achievements/flange-aligner/index.html', 'lessons/infusion-clip-lesson/index.html'];
const KINDS = ['performance', 'accessibility', 'best-practices', 'seo'];
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time', 'cumulative-layout-shift'];

const [site, runs = '3', ...asked] = process.argv.slice(2);
const { address, close } = await serve(site);
const chrome = await launcher.launch({
  chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const reports = process.env.LIGHTHOUSE_REPORTS;
if (reports) mkdirSync(reports, { recursive: true });

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

let least = 100;
for (const page of asked.length > 0 ? asked : PAGES) {
  const seen = [];
  for (let run = 0; run < Number(runs); run++) {
    const { lhr } = await lighthouse(address + page, { port: chrome.port, onlyCategories: KINDS, output: 'json', logLevel: 'error' });
    seen.push(lhr);
  }
  const scores = KINDS.map((kind) => Math.round(100 * median(seen.map((r) => r.categories[kind].score))));
  least = Math.min(least, scores[0]);
  console.log(`${page}: ${scores.join(' / ')}; performance ${seen.map((r) => Math.round(100 * r.categories.performance.score)).join(', ')}`);
  console.log('  ' + TIMES.map((name) => `${name} ${median(seen.map((r) => r.audits[name].numericValue)).toFixed(name.endsWith('shift') ? 3 : 0)}`).join(', '));
  const faults = KINDS.slice(1).flatMap((kind) => seen[0].categories[kind].auditRefs)
    .filter((ref) => ref.weight > 0 && seen[0].audits[ref.id].score !== null && seen[0].audits[ref.id].score < 1);
  faults.forEach((ref) => console.log(`  ${ref.id}: ${seen[0].audits[ref.id].title}`));
  if (reports) writeFileSync(`${reports}/${page.replaceAll('/', '+')}.json`, JSON.stringify(seen[0]));
}
await chrome.kill();
close();
console.log(`least performance: ${least}`);
