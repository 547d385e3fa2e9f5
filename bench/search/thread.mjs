// A browser whose page's thread is timed: what it worked between the marks 'asked' and 'seen', other processes left out.
import puppeteer from 'puppeteer-core';

export const open = () => puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium', networkEnabled: false,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

export const rest = (millis) => new Promise((done) => setTimeout(done, millis));

// The thread's processor time between two marks, and until all was quiet.
export function spent(events) {
  const mark = (name) => events.find((e) => e.name === name && e.cat.includes('blink.user_timing'));
  const asked = mark('asked'), seen = mark('seen');
  let first = 0, all = 0;
  for (const e of events) {
    if (e.pid !== asked.pid || e.tid !== asked.tid || e.ph !== 'X' || !/(^|::)RunTask$/.test(e.name) || e.ts + e.dur <= asked.ts) continue;
    const inside = Math.max(0, Math.min(e.ts + e.dur, seen.ts) - Math.max(e.ts, asked.ts));
    first += (e.tdur ?? 0) * inside / Math.max(1, e.dur) / 1000;
    all += (e.tdur ?? 0) / 1000;
  }
  return { first, all };
}
