import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The other end of one WebSocket: text frames in and out, pings answered, as much as a test server needs of RFC 6455. */
export interface Socket {
  send(text: string): void;
  ping(): void;
  /** Says goodbye. */
  close(): void;
  /** Is gone without a word. */
  drop(): void;
}

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const size = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const head = Buffer.alloc(size);
  head[0] = 0x80 | opcode;
  if (size === 2) head[1] = length;
  else if (size === 4) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}

/** The first whole frame of what came in; null while there is none. A browser's frames are masked. */
function unframe(data: Buffer): { opcode: number; payload: Buffer; rest: Buffer } | null {
  if (data.length < 2) return null;
  const short = data[1]! & 0x7f;
  const masked = (data[1]! & 0x80) !== 0;
  const size = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (data.length < size) return null;
  const length = size === 2 ? short : size === 4 ? data.readUInt16BE(2) : Number(data.readBigUInt64BE(2));
  const start = size + (masked ? 4 : 0);
  if (data.length < start + length) return null;
  const payload = Buffer.from(data.subarray(start, start + length));
  if (masked) for (let i = 0; i < length; i++) payload[i] = payload[i]! ^ data[size + (i % 4)]!;
  return { opcode: data[0]! & 0x0f, payload, rest: data.subarray(start + length) };
}

/** Takes an upgrade over. */
export function accept(
  request: IncomingMessage,
  stream: Duplex,
  heard: { text(text: string): void; closed(): void },
): Socket {
  const key = request.headers['sec-websocket-key'] ?? '';
  const proof = createHash('sha1').update(`${key}${MAGIC}`).digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${proof}\r\n\r\n`,
  );
  let data = Buffer.alloc(0);
  stream.on('error', () => stream.destroy());
  stream.on('close', () => heard.closed());
  stream.on('data', (chunk: Buffer) => {
    data = Buffer.concat([data, chunk]);
    for (let next = unframe(data); next !== null; next = unframe(data)) {
      data = Buffer.from(next.rest);
      if (next.opcode === TEXT) heard.text(next.payload.toString('utf8'));
      if (next.opcode === PING) stream.write(frame(PONG, next.payload));
      if (next.opcode === CLOSE) stream.end(frame(CLOSE, next.payload));
    }
  });
  return {
    send: (text) => void stream.write(frame(TEXT, Buffer.from(text))),
    ping: () => void stream.write(frame(PING, Buffer.from('ping'))),
    close: () => void stream.write(frame(CLOSE, Buffer.from([0x03, 0xe8]))),
    drop: () => void stream.destroy(),
  };
}
