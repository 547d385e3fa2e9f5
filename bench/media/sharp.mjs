// The same renditions by sharp at its best: one decode, reduced, each size from the one above it.
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const [from, to, jobs, effort] = [process.argv[2], process.argv[3], +process.argv[4], +process.argv[5]];
sharp.concurrency(1); // photos are shared out among workers instead
sharp.cache(false);
fs.mkdirSync(to, { recursive: true });

async function one(file) {
  const name = path.basename(file, '.jpg');
  let last = await sharp(file).rotate().resize(1920).raw().toBuffer({ resolveWithObject: true });
  for (const width of [1920, 1280, 640, 320]) {
    const raw = { width: last.info.width, height: last.info.height, channels: last.info.channels };
    if (raw.width !== width) {
      last = await sharp(last.data, { raw }).resize(width).raw().toBuffer({ resolveWithObject: true });
      raw.width = last.info.width;
      raw.height = last.info.height;
    }
    await sharp(last.data, { raw }).jpeg({ quality: 80, progressive: true }).toFile(path.join(to, `${name}-${width}.jpg`));
    await sharp(last.data, { raw }).webp({ quality: 78, effort }).toFile(path.join(to, `${name}-${width}.webp`));
  }
}

const files = fs.readdirSync(from).sort().map((f) => path.join(from, f));
let next = 0;
await Promise.all(Array.from({ length: jobs }, async () => {
  while (next < files.length) await one(files[next++]);
}));
