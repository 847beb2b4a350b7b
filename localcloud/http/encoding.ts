import type { IncomingMessage } from 'node:http';

export type Encoding = 'br' | 'gzip';

/**
 * The best of the offered encodings that the client accepts (RFC 9110, 12.5.3); undefined when the bytes go as they are.
 * @param offered best first
 */
export function acceptedEncoding(request: IncomingMessage, offered: readonly Encoding[]): Encoding | undefined {
  const weights = new Map<string, number>();
  for (const part of String(request.headers['accept-encoding'] ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    if (name !== '') weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  return offered.find((encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0);
}
