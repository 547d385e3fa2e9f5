// Searches the index that SearchBench wrote, with the script that the site ships, and counts what a visitor would fetch.
// node measure.mjs INDEX_FOLDER PATH_OF_search.js
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { runInThisContext } from 'node:vm';
import { performance } from 'node:perf_hooks';

const [folder, script] = process.argv.slice(2);
let fetched = 0;
let requests = 0;
const sizes = new Map();

// A new visitor for every query: nothing is kept but the two files that every first query fetches.
let search;
async function arrive() {
  runInThisContext(readFileSync(script, 'utf8'));
  search = globalThis.laurelSearch;
  search.load = (name) => {
    const bytes = readFileSync(`${folder}/search/s/${name}.js`);
    if (!sizes.has(name)) sizes.set(name, gzipSync(bytes).length);
    fetched += sizes.get(name);
    requests++;
    // as a page does: not at once
    queueMicrotask(() => runInThisContext(bytes.toString('utf8')));
  };
  await search.ready();
}

const SHOWN = 10;
const LOOKED_AT = 14; // as search-page.js: then the visitor is asked
async function visit(query) {
  const t0 = performance.now();
  const found = await search.search(query);
  const compute = performance.now() - t0;
  let shown = 0, looked = 0;
  for (const number of found.documents) {
    if (shown === SHOWN || (shown > 0 && looked >= LOOKED_AT)) break;
    looked++;
    const document = await search.part('d/' + number);
    const places = search.places(document, found.words);
    if (places) { search.snippet(document, places); shown++; }
  }
  return { found, shown, compute };
}

const samples = readFileSync(`${folder}/samples.tsv`, 'utf8').trim().split('\n').map((line) => line.split('\t'));
await arrive();
const start = fetched + gzipSync(readFileSync(script)).length;
console.log(`before the first query: ${(start / 1024).toFixed(1)} KB gzip, script included`);
const bytes = [], asked = [], millis = [];
let missed = 0, unconfirmed = 0, shownAll = 0;
for (const [number, , text] of samples) {
  await arrive();
  fetched = 0; requests = 0;
  const { found, shown, compute } = await visit('"' + text.replaceAll('"', '') + '"');
  bytes.push(fetched); asked.push(requests); millis.push(compute); shownAll += shown;
  if (!found.documents.includes(Number(number))) { missed++; console.log('missed', number, text); }
  else {
    const d = await search.part('d/' + number);
    if (!search.places(d, found.words)) { unconfirmed++; console.log('not confirmed', number, text); }
  }
}
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const line = (name, list, unit, by = 1) =>
  console.log(`${name}: median ${(at(list, 0.5) / by).toFixed(1)}, 95 % ${(at(list, 0.95) / by).toFixed(1)}, most ${(at(list, 1) / by).toFixed(1)} ${unit}`);
console.log(`recall: ${samples.length - missed} of ${samples.length}; confirmed ${samples.length - missed - unconfirmed}; shown on average ${(shownAll / samples.length).toFixed(1)}`);
line('bytes a query', bytes, 'KB gzip', 1024);
line('requests a query', asked, '');
line('time without network', millis, 'ms');
