// Searches the index that SearchBench wrote, with the scripts that the site ships, and counts what a visitor would fetch.
// node measure.mjs INDEX_FOLDER FOLDER_OF_SCRIPTS
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { runInThisContext } from 'node:vm';
import { performance } from 'node:perf_hooks';

const [folder, scripts] = process.argv.slice(2);
const ENGINE = ['fold', 'index', 'search', 'confirm'];
const PAGE = [...ENGINE, 'facets', 'found', 'search-page'];
const SHOWN = 8; // as search-page.js
const LOOKED = 8;
let fetched = 0;
let requests = 0;
const sizes = new Map();

// A new visitor for every query: nothing is kept but the files that every first query fetches.
let index, search, confirm;
async function arrive() {
  for (const name of ENGINE) runInThisContext(readFileSync(`${scripts}/${name}.js`, 'utf8'));
  ({ laurelIndex: index, laurelSearch: search, laurelConfirm: confirm } = globalThis);
  index.load = (name) => {
    const bytes = readFileSync(`${folder}/search/s/${name}.js`);
    if (!sizes.has(name)) sizes.set(name, gzipSync(bytes).length);
    fetched += sizes.get(name);
    requests++;
    queueMicrotask(() => runInThisContext(bytes.toString('utf8'))); // as in a page: not at once
  };
  await index.ready();
  await index.facet('kind'); // as found.js
}

async function visit(query) {
  const t0 = performance.now();
  const found = await search.search(query);
  let shown = 0, at = 0;
  while (at < found.documents.length && shown < SHOWN && (shown === 0 || at < LOOKED)) {
    const some = found.documents.slice(at, at + SHOWN - shown);
    at += some.length;
    for (const number of some) {
      const document = await index.document(number);
      const places = confirm.places(document, found.words);
      if (!places.missing) { confirm.snippet(document, places); shown++; }
    }
  }
  return { found, shown, millis: performance.now() - t0 };
}

const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
const line = (name, list, unit, by = 1) =>
  console.log(`  ${name}: median ${(at(list, 0.5) / by).toFixed(1)}, 95 % ${(at(list, 0.95) / by).toFixed(1)}, most ${(at(list, 1) / by).toFixed(1)} ${unit}`);

async function measure(kind, samples, ask) {
  const bytes = [], asked = [], millis = [];
  let missed = 0, unconfirmed = 0, all = 0;
  for (const [number, text] of samples) {
    await arrive();
    fetched = 0; requests = 0;
    const { found, shown, millis: time } = await visit(ask(text));
    bytes.push(fetched); asked.push(requests); millis.push(time); all += shown;
    if (!found.documents.includes(Number(number))) { missed++; console.log('  missed', number, text); continue; }
    const document = await index.document(number);
    if (confirm.places(document, found.words).missing) { unconfirmed++; console.log('  not confirmed', number, text); }
  }
  console.log(`${kind}: found ${samples.length - missed} of ${samples.length}, confirmed ${samples.length - missed - unconfirmed}, ${(all / samples.length).toFixed(1)} shown`);
  line('bytes', bytes, 'KB gzip', 1024);
  line('requests', asked, '');
  line('time without network', millis, 'ms');
}

const samples = readFileSync(`${folder}/samples.tsv`, 'utf8').trim().split('\n').map((l) => l.split('\t'));
const of = (kind) => samples.filter((s) => s[0] === kind).map((s) => [s[1], s[2]]);
await arrive();
const start = fetched + PAGE.reduce((sum, name) => sum + gzipSync(readFileSync(`${scripts}/${name}.js`)).length, 0);
console.log(`before the first query: ${(start / 1024).toFixed(1)} KB gzip, scripts included`);
await measure('substrings', of('text'), (text) => '"' + text.replaceAll('"', '') + '"');
await measure('initials', of('initials'), (text) => text);
await measure('pinyin', of('pinyin'), (text) => text);
