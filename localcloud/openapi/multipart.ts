import { Busboy } from '@fastify/busboy';
import { invalidParam } from '../database/errors';

const LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * The parts of a multipart form with their bytes untouched: the SDK sends protobuf, as a part without a file name.
 * @throws CloudBaseError INVALID_PARAM
 */
export function readForm(body: Buffer, contentType: string): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, Buffer>();
    const fail = (error: unknown): void => {
      reject(invalidParam(`malformed multipart body: ${String(error)}`));
    };
    try {
      const form = new Busboy({
        headers: { 'content-type': contentType },
        // latin1 maps each byte to one character and back
        defCharset: 'latin1',
        limits: { fieldSize: LIMIT_BYTES, fileSize: LIMIT_BYTES, parts: 50 },
      });
      form.on('field', (name, value) => parts.set(name, Buffer.from(value, 'latin1')));
      form.on('file', (name, stream) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => parts.set(name, Buffer.concat(chunks)));
        stream.on('error', fail);
      });
      form.on('error', fail);
      form.on('finish', () => {
        resolve(parts);
      });
      form.end(body);
    } catch (error) {
      fail(error);
    }
  });
}
