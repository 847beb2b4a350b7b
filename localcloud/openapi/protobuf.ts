/*
 * The few messages of the openapi protocol, read and written by hand: they are four fields deep, and the codecs inside
 * wx-server-sdk are not public. CommApiData.openapiData(2).pairs(1) = { key(1), value(2), contenttype(3), filename(4) };
 * CommOpenApiResp = { respData(1), contentType(2), errorCode(3) }.
 */

/** One argument of an openapi call: JSON text, or a file when it has a content type. */
export interface Argument {
  key: string;
  value: Buffer;
  contentType?: string;
}

/** @throws Error on malformed bytes */
export function decodeArguments(bytes: Buffer): Argument[] {
  return fieldsOf(bytes)
    .filter(({ number }) => number === 2)
    .flatMap(({ content }) => fieldsOf(content).filter(({ number }) => number === 1))
    .map(({ content }) => {
      const fields = fieldsOf(content);
      const find = (wanted: number): Buffer | undefined => fields.find(({ number }) => number === wanted)?.content;
      const contentType = find(3)?.toString();
      return {
        key: find(1)?.toString() ?? '',
        value: find(2) ?? Buffer.alloc(0),
        ...(contentType === undefined ? {} : { contentType }),
      };
    });
}

export function encodeResponse(content: Buffer, contentType: string): Buffer {
  return Buffer.concat([lengthDelimited(1, content), lengthDelimited(2, Buffer.from(contentType))]);
}

/** @param code negative, as WeChat's system errors are: an int32 in ten bytes */
export function encodeError(code: number): Buffer {
  return Buffer.concat([varint(BigInt(3 << 3)), varint(BigInt.asUintN(64, BigInt(code)))]);
}

interface Field {
  number: number;
  content: Buffer;
}

function fieldsOf(bytes: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const readVarint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at];
      if (byte === undefined || shift > 63) throw new Error('malformed protobuf');
      at += 1;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const tag = readVarint();
    const kind = tag & 7;
    if (kind === 0) {
      readVarint();
    } else if (kind === 2) {
      const length = readVarint();
      if (at + length > bytes.length) throw new Error('malformed protobuf');
      fields.push({ number: tag >>> 3, content: bytes.subarray(at, at + length) });
      at += length;
    } else {
      throw new Error(`unexpected protobuf wire type ${kind}`);
    }
  }
  return fields;
}

function lengthDelimited(number: number, content: Buffer): Buffer {
  return Buffer.concat([varint(BigInt((number << 3) | 2)), varint(BigInt(content.length)), content]);
}

function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}
