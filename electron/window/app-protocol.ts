import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, relative, resolve } from 'node:path';

/** Script only from our own bundle; antd writes style elements, so style needs 'unsafe-inline'. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
};

/** The file below `root` that an app: address names; `null` for anything else, however it is spelled. */
export function bundleFile(root: string, address: string): string | null {
  let url: URL;
  let path: string;
  try {
    url = new URL(address);
    path = decodeURIComponent(url.pathname);
  } catch {
    // A malformed address or escape names no file of ours.
    return null;
  }
  if (url.protocol !== 'app:' || url.host !== 'bundle') return null;
  if (path.includes('\0') || path.includes('\\')) return null;
  if (!Object.hasOwn(TYPES, extname(path).toLowerCase())) return null;
  const file = resolve(root, `.${path}`);
  const inside = relative(root, file);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file;
}

/** Handler for `protocol.handle('app')`: GET only, files of the bundle only, every answer with the policy. */
export function answerFromBundle(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const file = request.method === 'GET' ? bundleFile(root, request.url) : null;
    if (file === null) return answer(404, new Uint8Array(), 'text/plain; charset=utf-8');
    try {
      return answer(
        200,
        await readFile(file),
        TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
      );
    } catch {
      // Not in the bundle: the same answer as for any other wrong address.
      return answer(404, new Uint8Array(), 'text/plain; charset=utf-8');
    }
  };
}

function answer(status: number, body: Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
