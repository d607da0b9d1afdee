import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';
import { byteRange } from './byte-range.ts';
import { contentType, isText } from './content-types.ts';
import { bestEncoding, type Encoding, encodingEnds } from './encoding.ts';
import { fileAt, type StoredFile } from './stored-file.ts';

/** Answers a request with a file, or with the packed copy beside it that the request accepts. */
export async function sendFile(
  whole: StoredFile,
  status: 200 | 404,
  known: readonly Encoding[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = isText(whole.file);
  const encoding = text ? bestEncoding(request.headers['accept-encoding'], known) : undefined;
  const packed = encoding ? await packedCopy(whole, encoding) : undefined;
  const file = packed ?? whole;
  const tag = `"${file.size.toString(36)}-${Math.round(file.modified).toString(36)}"`;
  response.setHeader('Content-Type', contentType(whole.file));
  response.setHeader('ETag', tag);
  if (text) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && request.headers['if-none-match']?.includes(tag)) {
    response.writeHead(304).end();
    return;
  }
  if (packed && encoding) response.setHeader('Content-Encoding', encoding);
  // A small file, or one of a site whose copies were not made.
  if (!packed && encoding === 'gzip') sendZipped(whole, status, request, response);
  else sendBytes(file, status, request, response);
}

async function packedCopy({ file }: StoredFile, encoding: Encoding) {
  const found = await fileAt(file + encodingEnds[encoding]);
  return found === 'folder' ? undefined : found;
}

function sendZipped(
  { file }: StoredFile,
  status: number,
  { method }: IncomingMessage,
  response: ServerResponse,
): void {
  response.writeHead(status, { 'Content-Encoding': 'gzip' });
  if (method === 'HEAD') response.end();
  else createReadStream(file).pipe(createGzip()).pipe(response);
}

function sendBytes(
  { file, size }: StoredFile,
  status: 200 | 404,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const range = status === 200 ? byteRange(headers.range, size) : 'none';
  if (range === 'beyond') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const [start, end] = range === 'none' ? [0, size - 1] : range;
  if (range !== 'none') response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
  response.writeHead(range === 'none' ? status : 206, {
    'Accept-Ranges': 'bytes',
    'Content-Length': end - start + 1,
  });
  if (method === 'HEAD' || size === 0) response.end();
  else createReadStream(file, { start, end }).pipe(response);
}
