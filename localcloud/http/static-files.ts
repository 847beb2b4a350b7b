import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Exchange } from './exchange';
import { contentTypeOf } from './content-type';

const COMPRESSIBLE = /\.(?:html|js|mjs|css|json|svg|txt|map|xml|wasm|ttf)$/;
const HASHED_NAME = /[.\-_][0-9a-f]{8,}\.[a-z0-9.]+$/i;
const CACHE_BYTES = 64 * 1024 * 1024;

interface Variant {
  body: Buffer;
  etag: string;
}

/** Serves a folder: compressed, with caching headers; unknown paths without an extension get index.html. */
export class StaticFiles {
  private readonly cache = new Map<string, Variant>();
  private cachedBytes = 0;

  constructor(private readonly directory: string) {}

  /** @returns whether there was something to serve */
  async serve(exchange: Exchange): Promise<boolean> {
    const { request, response, url } = exchange;
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const file =
      (await this.locate(url.pathname)) ?? (/\.\w+$/.test(url.pathname) ? undefined : await this.locate('/index.html'));
    if (file === undefined) return false;
    const encoding = COMPRESSIBLE.test(file)
      ? chooseEncoding(String(request.headers['accept-encoding'] ?? ''))
      : undefined;
    const { body, etag } = await this.variant(file, encoding);
    response.setHeader('content-type', contentTypeOf(file));
    response.setHeader('cache-control', HASHED_NAME.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('etag', etag);
    response.setHeader('vary', 'accept-encoding');
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('x-frame-options', 'SAMEORIGIN');
    if (request.headers['if-none-match'] === etag) {
      response.statusCode = 304;
      response.end();
      return true;
    }
    if (encoding) response.setHeader('content-encoding', encoding);
    response.setHeader('content-length', body.length);
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  }

  /** The real path of a file in the folder; undefined when there is none, or when it lies outside (links included). */
  private async locate(pathname: string): Promise<string | undefined> {
    try {
      const decoded = decodeURIComponent(pathname);
      if (decoded.includes('\0')) return undefined;
      const root = await realpath(this.directory);
      const file = await realpath(join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
      return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : undefined;
    } catch {
      return undefined;
    }
  }

  private async variant(file: string, encoding: 'br' | 'gzip' | undefined): Promise<Variant> {
    const { mtimeMs, size } = await stat(file);
    const key = `${file}\0${mtimeMs}\0${size}\0${encoding ?? ''}`;
    const known = this.cache.get(key);
    if (known) return known;
    const body = await compress(await readFile(file), encoding);
    const made = { body, etag: `"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"` };
    if (this.cachedBytes + body.length > CACHE_BYTES) {
      this.cache.clear();
      this.cachedBytes = 0;
    }
    this.cache.set(key, made);
    this.cachedBytes += body.length;
    return made;
  }
}

function chooseEncoding(accepted: string): 'br' | 'gzip' | undefined {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

function compress(body: Buffer, encoding: 'br' | 'gzip' | undefined): Promise<Buffer> {
  if (encoding === 'br') return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === 'gzip' ? promisify(gzip)(body) : Promise.resolve(body);
}
