import { createHmac, timingSafeEqual } from 'node:crypto';

/** Addresses that allow one thing with one file until a time (real time), as object storage hands them out. */
export class SignedUrls {
  constructor(private readonly key: string) {}

  /**
   * A path of plain ASCII without "%": the SDK encodes it once more, and it must stay the same.
   * @param seconds how long it is valid
   */
  make(verb: 'get' | 'put', cloudPath: string, seconds: number): string {
    const expires = Math.floor(Date.now() / 1000 + seconds).toString(36);
    return `/storage/${verb}/${Buffer.from(cloudPath).toString('base64url')}/${expires}/${this.sign(verb, cloudPath, expires)}`;
  }

  /** The cloud path of a valid address; undefined when the signature is wrong or the time is over. */
  open(verb: 'get' | 'put', pathname: string): string | undefined {
    const [, storage, given, encoded, expires, signature, more] = pathname.split('/');
    if (storage !== 'storage' || given !== verb || !encoded || !expires || !signature || more !== undefined)
      return undefined;
    const cloudPath = Buffer.from(encoded, 'base64url').toString();
    const expected = Buffer.from(this.sign(verb, cloudPath, expires));
    const actual = Buffer.from(signature);
    if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return undefined;
    return Number.parseInt(expires, 36) * 1000 >= Date.now() ? cloudPath : undefined;
  }

  private sign(verb: string, cloudPath: string, expires: string): string {
    return createHmac('sha256', this.key).update(`${verb}\n${expires}\n${cloudPath}`).digest('base64url');
  }
}
