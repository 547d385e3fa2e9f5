// From the moment a file is saved until a browser shows it: node browser.mjs PROGRAM CONTENT TEMPLATES CACHE [TIMES].
// Saves a record's title and a template of its page in turn, and puts both back.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const [program, content, templates, cache, times = '15'] = process.argv.slice(2);
const WARM = 15;
const record = `${content}/achievements/r000001/achievement.yaml`;
const template = `${templates}/pages/achievement.ftlh`;
const kept = new Map([record, template].map((file) => [file, readFileSync(file, 'utf8')]));
const server = spawn(program, ['serve', '--port', '0', '--content', content, '--templates', templates, '--cache', cache], { stdio: ['ignore', 'pipe', 'inherit'] });
const middle = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

async function address() {
  let said = '';
  for await (const chunk of server.stdout) {
    said += chunk;
    const found = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said);
    if (found) return found[0];
  }
  throw new Error(`no address: ${said}`);
}

// In every page that is loaded: says when the sign has been painted, by the clock that this program has as well.
function watch() {
  let told = '';
  const look = () => {
    const article = document.querySelector('article');
    const sign = /mark-\d+-end/.exec(`${article?.dataset.mark} ${document.querySelector('h1')?.textContent}`)?.[0] ?? '';
    if (sign !== told) {
      told = sign;
      requestAnimationFrame(() => window.shown(sign, Date.now()));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const waiting = new Map();
const until = (sign) => new Promise((done) => waiting.set(sign, done));

async function measure(file, change) {
  const taken = [];
  for (let i = 0; i < WARM + Number(times); i++) {
    const sign = `mark-${i}-end`;
    const shown = until(sign);
    const begun = Date.now();
    writeFileSync(file, change(kept.get(file), sign));
    const ended = await shown;
    if (i >= WARM) taken.push(ended - begun);
    await new Promise((done) => setTimeout(done, 1_500)); // the whole site is planned again meanwhile
  }
  writeFileSync(file, kept.get(file));
  return taken;
}

const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  await page.exposeFunction('shown', (sign, at) => waiting.get(sign)?.(at));
  await page.evaluateOnNewDocument(watch);
  await page.goto(`${await address()}achievements/r000001/`, { timeout: 600_000 });
  await page.waitForSelector('html[data-laurel-state=live]');
  for (const [what, file, change] of [
    ['record', record, (text, sign) => text.replace(/^(title: .*)$/m, `$1${sign}`)],
    ['template', template, (text, sign) => text.replace(/<article/, `<article data-mark="${sign}"`)],
  ]) {
    const taken = await measure(file, change);
    console.log(`${what} saved until shown: median ${middle(taken).toFixed(0)} ms, ${Math.min(...taken).toFixed(0)} to ${Math.max(...taken).toFixed(0)}`);
  }
} finally {
  kept.forEach((text, file) => writeFileSync(file, text));
  await browser.close();
  server.kill();
}
