import { randomBytes, randomInt } from 'node:crypto';

/** Random bytes are asked for in stock: a call of its own for each id costs more than the id. */
const STOCK = 26 * 64;
let stock = Buffer.alloc(0);
let taken = 0;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A random id: 130 bits, lower-case base 32, safe in URLs and file names. */
export function newId(): string {
  if (taken === stock.length) {
    stock = randomBytes(STOCK);
    taken = 0;
  }
  let out = '';
  for (const end = taken + 26; taken < end; taken++) out += ALPHABET[stock[taken]! & 31];
  return out;
}

/** `count` random decimal digits. */
export function randomDigits(count: number): string {
  let out = '';
  for (let i = 0; i < count; i++) out += randomInt(10);
  return out;
}
