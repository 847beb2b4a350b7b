import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Gateway } from '../gateway';
import { checkCloudPath } from '../storage/paths';
import { contentTypeOf } from './content-type';
import { HttpError } from './errors';
import { sendJson, type Exchange } from './exchange';

const UPLOAD_LIMIT = 20 * 1024 * 1024;
const FUNCTION_UPLOAD_LIMIT = 100 * 1024 * 1024;
/** What a browser may show; everything else is downloaded. */
const SHOWN = /^(?:image\/(?:png|jpeg|gif|webp)|application\/pdf|audio\/|video\/|text\/plain)/;

/** `/storage/upload` for the H5 page, `/storage/put/…` and `/storage/get/…` with signed addresses. */
export async function serveStorage(gateway: Gateway, exchange: Exchange): Promise<void> {
  const { request, url } = exchange;
  const signedPut = request.method === 'PUT' ? gateway.urls.open('put', url.pathname) : undefined;
  if (url.pathname === '/storage/upload') return upload(gateway, exchange);
  if (signedPut !== undefined) {
    await gateway.files.store(signedPut, request, FUNCTION_UPLOAD_LIMIT, '');
    exchange.response.end();
    return;
  }
  const signedGet =
    request.method === 'GET' || request.method === 'HEAD' ? gateway.urls.open('get', url.pathname) : undefined;
  if (signedGet === undefined) throw new HttpError(403, 'INVALID_SIGNATURE', '链接无效或已过期。');
  await download(gateway, exchange, signedGet);
}

async function upload(gateway: Gateway, exchange: Exchange): Promise<void> {
  const { request, url } = exchange;
  if (request.method !== 'POST') throw new HttpError(405, 'METHOD_NOT_ALLOWED', '请使用 POST 方法。');
  const session = gateway.sessions.openidOf(request);
  if (!session) throw new HttpError(401, 'UNAUTHENTICATED', '请先登录。');
  const cloudPath = checkCloudPath(url.searchParams.get('path'));
  if (Number(request.headers['content-length'] ?? 0) > UPLOAD_LIMIT) {
    throw new HttpError(413, 'BODY_TOO_LARGE', '文件不能超过 20 MB。', { limitBytes: UPLOAD_LIMIT });
  }
  const fileId = await gateway.files.store(cloudPath, request, UPLOAD_LIMIT, session.openid);
  sendJson(exchange, 200, { ok: true, data: { fileId } });
}

async function download(gateway: Gateway, { request, response }: Exchange, cloudPath: string): Promise<void> {
  const record = gateway.files.find(cloudPath);
  if (!record) throw new HttpError(404, 'STORAGE_FILE_NONEXIST', '文件不存在。');
  const type = contentTypeOf(cloudPath);
  const name = encodeURIComponent(cloudPath.split('/').at(-1) ?? 'file');
  response.setHeader('content-type', type);
  response.setHeader('content-length', record.size);
  response.setHeader('content-disposition', `${SHOWN.test(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`);
  response.setHeader('cache-control', 'private, max-age=600');
  // files come from users: whatever they hold, it does not run here
  response.setHeader('content-security-policy', "sandbox; default-src 'none'");
  response.setHeader('x-content-type-options', 'nosniff');
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(createReadStream(gateway.files.blobs.fileOf(record.blob)), response);
}
