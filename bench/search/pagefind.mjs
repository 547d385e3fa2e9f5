// The same substrings on Pagefind: pages from the documents of an index, `npx pagefind --site PAGES`, then the questions.
// npm install pagefind puppeteer-core; node pagefind.mjs pages INDEX_FOLDER RECORDS PAGES; npx pagefind --site PAGES; node pagefind.mjs ask INDEX_FOLDER RECORDS PAGES
import { createServer } from 'node:http';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

const [task, index, records, site] = process.argv.slice(2);

function pages() {
  let document;
  globalThis.laurelPart = (name, data) => { document = data; };
  for (let i = 0; i < Number(records); i++) {
    runInThisContext(readFileSync(`${index}/search/s/d/${i}.js`, 'utf8'));
    const texts = [document.u.join('；'), document.n.join('　'), document.s, ...document.b].map((text) => `<p>${text}</p>`).join('');
    mkdirSync(`${site}/${i}`, { recursive: true });
    writeFileSync(`${site}/${i}/index.html`, `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${document.t}</title><main data-pagefind-body><h1>${document.t}</h1>${texts}</main></html>`);
  }
}

async function ask() {
  const { default: puppeteer } = await import('puppeteer-core');
  let sent = 0;
  const server = createServer((request, response) => {
    const asked = site + decodeURIComponent(request.url.split('?')[0]);
    const path = asked.endsWith('/') ? asked + 'index.html' : asked;
    if (!existsSync(path)) return response.writeHead(404).end();
    const text = /\.(html|js|json)$/.test(path);
    const body = text ? gzipSync(readFileSync(path)) : readFileSync(path); // the rest is packed already
    sent += body.length;
    const type = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.html') ? 'text/html' : 'application/octet-stream';
    response.writeHead(200, text ? { 'content-type': type, 'content-encoding': 'gzip' } : { 'content-type': type });
    response.end(body);
  }).listen(0);
  const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/0/`);
  sent = 0;
  await page.evaluate(async () => { window.pagefind = await import('/pagefind/pagefind.js'); await window.pagefind.init(); });
  console.log(`before the first query: ${(sent / 1024).toFixed(1)} KB`);
  const samples = readFileSync(`${index}/samples.tsv`, 'utf8').trim().split('\n').map((l) => l.split('\t'))
    .filter(([kind, number]) => kind === 'text' && Number(number) < Number(records));
  let found = 0;
  const bytes = [];
  for (const [, number, text] of samples) {
    sent = 0;
    const urls = await page.evaluate(async (query) => {
      const all = await window.pagefind.search(query);
      return (await Promise.all(all.results.slice(0, 8).map((r) => r.data()))).map((d) => d.url).concat(all.results.length > 8 ? ['more'] : []);
    }, `"${text.replaceAll('"', '')}"`);
    bytes.push(sent);
    const rest = urls.includes('more') && !urls.includes(`/${number}/`)
      ? await page.evaluate(async (query) => (await Promise.all((await window.pagefind.search(query)).results.slice(8).map((r) => r.data()))).map((d) => d.url), `"${text.replaceAll('"', '')}"`)
      : [];
    found += urls.concat(rest).includes(`/${number}/`) ? 1 : 0;
  }
  bytes.sort((a, b) => a - b);
  console.log(`found ${found} of ${samples.length}; a query: median ${(bytes[bytes.length >> 1] / 1024).toFixed(1)}, most ${(bytes[bytes.length - 1] / 1024).toFixed(1)} KB`);
  await browser.close();
  server.close();
}

await (task === 'pages' ? pages() : ask());
