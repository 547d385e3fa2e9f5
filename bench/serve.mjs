// Serves a site as an ordinary web server does: gzip for text, names with a hash kept for a year, all else asked for again.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.json': 'application/json', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8', '.webmanifest': 'application/manifest+json', '.csv': 'text/csv; charset=utf-8',
  '.webp': 'image/webp', '.jpg': 'image/jpeg', '.png': 'image/png', '.mp4': 'video/mp4', '.m4a': 'audio/mp4',
};
const PACKED = /^(text|image\/svg|application\/(json|xml|manifest))/;
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; "
  + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const packed = new Map();

function body(path, type) {
  if (!PACKED.test(type)) return readFileSync(path);
  if (!packed.has(path)) packed.set(path, gzipSync(readFileSync(path)));
  return packed.get(path);
}

export function serve(folder, port = 0, sent = () => {}) {
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(request.url.split('?')[0]));
    let path = join(folder, asked);
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html');
    const there = existsSync(path);
    if (!there) path = join(folder, '404.html');
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const bytes = body(path, type);
    sent(bytes.length);
    const headers = {
      'content-type': type, 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff', 'accept-ranges': 'bytes',
      'cache-control': /\/(assets|media)\//.test(asked) ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (PACKED.test(type)) headers['content-encoding'] = 'gzip';
    const range = !PACKED.test(type) && /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (range) {
      const from = Number(range[1]), to = Math.min(range[2] ? Number(range[2]) : Infinity, bytes.length - 1);
      response.writeHead(206, { ...headers, 'content-range': `bytes ${from}-${to}/${bytes.length}`, 'content-length': to - from + 1 });
      return response.end(bytes.subarray(from, to + 1));
    }
    response.writeHead(there ? 200 : 404, { ...headers, 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  });
  return new Promise((ready) => server.listen(port, '127.0.0.1', () => ready({ address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() })));
}
