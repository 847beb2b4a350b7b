import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { contentTypeOf } from './content-type';
import { acceptedEncoding } from './encoding';
import type { Exchange } from './exchange';
import { protectFile, protectPage } from './security-headers';
import { hasHashedName, SiteFile } from './site-file';

const CACHE_BYTES = 64 * 1024 * 1024;
const A_YEAR = 'public, max-age=31536000, immutable';

/**
 * Serves a folder as a production server would: compressed once, kept for ever under hashed names, asked for again under others,
 * with the headers that keep a page to itself. Unknown paths without an extension get index.html. Ranges are not offered.
 */
export class StaticFiles {
  private readonly cache = new Map<string, Promise<SiteFile>>();
  private cachedBytes = 0;

  /** @param more HTML that every page ends with besides */
  constructor(
    private readonly directory: string,
    private readonly more = '',
  ) {}

  /** @returns whether there was something to serve */
  async serve(exchange: Exchange): Promise<boolean> {
    const { request, response, url } = exchange;
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const path =
      (await this.locate(url.pathname)) ?? (/\.\w+$/.test(url.pathname) ? undefined : await this.locate('/index.html'));
    if (path === undefined) return false;
    const file = await this.fileAt(path);
    const { body, etag, encoding } = await file.variant(acceptedEncoding(request, file.encodings));
    const type = contentTypeOf(path);
    response.setHeader('content-type', type);
    response.setHeader('cache-control', hasHashedName(path) ? A_YEAR : 'no-cache');
    response.setHeader('etag', etag);
    response.setHeader('vary', 'accept-encoding');
    protectFile(response);
    if (type.startsWith('text/html')) protectPage(response, file.text);
    if (isKnown(request.headers['if-none-match'], etag)) {
      response.statusCode = 304;
      response.end();
      return true;
    }
    if (encoding !== undefined) response.setHeader('content-encoding', encoding);
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

  /** The file as it is now: read again when it was written since. */
  private async fileAt(path: string): Promise<SiteFile> {
    const { mtimeMs, size } = await stat(path);
    const key = `${path}\0${mtimeMs}\0${size}`;
    const known = this.cache.get(key);
    if (known) return known;
    if (this.cachedBytes + size > CACHE_BYTES) {
      this.cache.clear();
      this.cachedBytes = 0;
    }
    const read = SiteFile.read(path, this.more);
    this.cache.set(key, read);
    this.cachedBytes += size;
    // a file that could not be read is tried again
    read.catch(() => this.cache.delete(key));
    return read;
  }
}

/** RFC 9110, 13.1.2: a list of validators, compared weakly, or `*`. */
function isKnown(header: string | undefined, etag: string): boolean {
  const listed = (header ?? '').split(',').map((entry) => entry.trim().replace(/^W\//, ''));
  return listed.includes(etag) || listed.includes('*');
}
