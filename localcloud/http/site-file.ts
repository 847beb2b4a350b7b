import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './encoding';

/** Bytes as they are sent. */
export interface Variant {
  body: Buffer;
  /** Strong: another encoding of the same file has another one (RFC 9110, 8.8.3.3). */
  etag: string;
  encoding: Encoding | undefined;
}

const COMPRESSIBLE = /\.(?:html?|m?js|css|json|webmanifest|svg|txt|md|map|xml|wasm|ttf|otf)$/i;
/** Below this a compressed file is no fewer packets. */
const LEAST_BYTES = 256;
/** Some 20 ms for a script of 250 KB; a build that wants better puts `<file>.br` beside it. */
const BROTLI_QUALITY = 5;

/** One state of a file of a site: read once, compressed at most once for each encoding. */
export class SiteFile {
  private readonly variants = new Map<Encoding | undefined, Promise<Variant>>();

  private constructor(
    readonly path: string,
    private readonly body: Buffer,
    private readonly hash: string,
  ) {}

  /** @param more HTML that a page ends with besides */
  static async read(path: string, more: string): Promise<SiteFile> {
    const own = await readFile(path);
    const isPage = more !== '' && path.endsWith('.html');
    const body = isPage ? Buffer.from(own.toString('utf8').replace('</body>', `${more}</body>`)) : own;
    return new SiteFile(path, body, createHash('sha256').update(body).digest('base64url').slice(0, 22));
  }

  /** Encodings that are worth while, best first. */
  get encodings(): readonly Encoding[] {
    return COMPRESSIBLE.test(this.path) && this.body.length >= LEAST_BYTES ? ['br', 'gzip'] : [];
  }

  get bytes(): number {
    return this.body.length;
  }

  get text(): string {
    return this.body.toString('utf8');
  }

  variant(encoding: Encoding | undefined): Promise<Variant> {
    const made = this.variants.get(encoding) ?? this.make(encoding);
    this.variants.set(encoding, made);
    return made;
  }

  private async make(encoding: Encoding | undefined): Promise<Variant> {
    const etag = `"${this.hash}${encoding === undefined ? '' : `-${encoding}`}"`;
    return { body: await this.encoded(encoding), etag, encoding };
  }

  private async encoded(encoding: Encoding | undefined): Promise<Buffer> {
    switch (encoding) {
      case undefined:
        return this.body;
      case 'gzip':
        return promisify(gzip)(this.body, { level: 9 });
      case 'br': {
        const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
        return (await this.prepared()) ?? promisify(brotliCompress)(this.body, { params });
      }
    }
  }

  /** What the build compressed. Only beside names that carry a hash can it be known to belong to this very file. */
  private prepared(): Promise<Buffer | undefined> {
    return hasHashedName(this.path) ? readFile(`${this.path}.br`).catch(() => undefined) : Promise.resolve(undefined);
  }
}

/** Whether the name carries a hash of the content, so that the same name is the same bytes for ever. */
export const hasHashedName = (path: string): boolean => /[.\-_][0-9a-f]{8,}\.[a-z0-9.]+$/i.test(path);
