import { isCard, isUsualLength } from './card.ts';
import { CODE_WORD } from './code.ts';
import { hideIdentity, IDENTITY_WORD, isIdentity, MISTYPED, PASSPORT_WORD } from './identity.ts';
import { isPublicNumber } from './number-words.ts';
import { WALLET_WORD, WALLET_WORDS } from './password.ts';
import { type HiddenKind, legible, REMOVED, type Span } from './span.ts';

export interface Line {
  readonly id: string;
  readonly text: string;
}

/** A secret whose last piece is in the present line: what to hide there and in the lines before. */
export interface Pieces {
  readonly spans: readonly Span[];
  readonly earlier: readonly { readonly id: string; readonly span: Span }[];
}

const LONGEST_PIECE = 60;
/** The words of a wallet take the most room. */
const LONGEST_VALUE = 240;
const MOST_PIECES = 6;
const NONE: Pieces = { spans: [], earlier: [] };

interface Piece {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Who names the card says more around its first half. */
const OF_A_CARD = /卡|身份证|\b(?:card|id number)\b/i;
const MOST_WORDS = { ofACard: 45, else: 14 } as const;

/** The one number of a line that says little else; null for amounts, phones, dates and talk. */
function pieceOf(line: string): Piece | null {
  if (line.length > LONGEST_PIECE) return null;
  const text = legible(line);
  const found = [...text.matchAll(/\d[\d \-·.,、]*[xX]?(?![\dA-Za-z])/g)];
  if (found.length !== 1) return null;
  const number = found[0]!;
  const written = number[0].replace(/[ \-·.,、]+$/, '');
  const digits = written.replace(/[^\dXx]/g, '').toUpperCase();
  const around = text.slice(0, number.index) + text.slice(number.index + number[0].length);
  const most = OF_A_CARD.test(around) ? MOST_WORDS.ofACard : MOST_WORDS.else;
  if (digits.length < 2 || digits.length > 18 || around.replace(/[\s\p{P}]/gu, '').length > most) return null;
  if (/^1[3-9]\d{9}$/.test(digits) || /[元块圆万千%年月日$¥￥]|yuan|rmb|cny/i.test(around)) return null;
  if (isPublicNumber(text, number.index)) return null;
  return { digits, start: number.index, end: number.index + written.length };
}

function numberInPieces(text: string, recent: readonly Line[]): Pieces {
  const present = pieceOf(text);
  if (present === null) return NONE;
  let digits = present.digits;
  const earlier: { id: string; piece: Piece }[] = [];
  let gaps = 0;
  for (const line of recent.toReversed().slice(0, MOST_PIECES * 2)) {
    const piece = pieceOf(line.text);
    if (piece === null) {
      // Words between the pieces (然后, 后面是) are no end, a second line of them is.
      if (++gaps > 1 || line.text.length > 12 || /\d/.test(legible(line.text))) return NONE;
      continue;
    }
    gaps = 0;
    digits = piece.digits + digits;
    earlier.push({ id: line.id, piece });
    if (digits.length > 19 || earlier.length > MOST_PIECES) return NONE;
    const kind: HiddenKind | null = isIdentity(digits)
      ? 'identity'
      : isCard(digits) && isUsualLength(digits)
        ? 'card'
        : null;
    if (kind === null) continue;
    const put = kind === 'identity' ? hideIdentity(digits) : `****${digits.slice(-4)}`;
    return {
      spans: [{ start: present.start, end: present.end, kind, put }],
      earlier: earlier.map(({ id, piece: { start, end } }) => ({
        id,
        span: { start, end, kind, put: REMOVED },
      })),
    };
  }
  return NONE;
}

const PASSWORD_WORD = '(?:密码|口令|\\bpass ?word|\\bpwd|\\bpasscode|\\bpin(?: ?(?:code|number))?)';
const CVV_WORD = '(?:\\bcvv2?|\\bcvc2?|安全码|security code)';
const ENDS =
  '[\\s"\'”」]*(?:如下|就是|是|为|我?发你|我?发给你|我?给你|我?告诉你|发我了|收到了?|来了|is|was|here)?[\\s:。.,…~-]*$';
const WAITS_FOR: readonly { readonly kind: HiddenKind; readonly line: RegExp; readonly value: RegExp }[] = [
  {
    kind: 'identity',
    line: new RegExp(`${IDENTITY_WORD}(?:号码?)?${ENDS}`, 'i'),
    value: new RegExp(`^(?:是|就是|it's|it is)? ?(${MISTYPED})$`, 'i'),
  },
  {
    kind: 'identity',
    line: new RegExp(`${PASSPORT_WORD}(?:号码?| number| no\\.?)?${ENDS}`, 'i'),
    value: /^(?:是|就是|it's|it is)? ?([A-Z]{1,2} ?\d{7,8})$/i,
  },
  {
    kind: 'password',
    line: new RegExp(`${WALLET_WORD}${ENDS}`, 'i'),
    value: new RegExp(`^${WALLET_WORDS}$`, 'i'),
  },
  {
    kind: 'cvv',
    line: new RegExp(`${CVV_WORD}${ENDS}`, 'i'),
    value: /^(?:是|就是|it's|it is)? ?(\d{3,4})$/i,
  },
  {
    kind: 'code',
    line: new RegExp(`(?:${CODE_WORD}|\\bcode)${ENDS}`, 'i'),
    value: /^(?:是|就是|it's|it is)? ?(\d(?:[ -]?\d){3,7})$/i,
  },
  {
    kind: 'password',
    line: new RegExp(`${PASSWORD_WORD}${ENDS}`, 'i'),
    value: /^(?:是|就是|it's|it is)? ?(?=[!-~]*[\d!-/:-@])([!-~]{4,40}|\d(?:[ -]\d){3,7})$/i,
  },
];
/** Six digits and nothing else, on the line after one that speaks of a code; a round sum is none. */
const SPOKEN_OF = new RegExp(CODE_WORD, 'i');
const isSpokenOf = (clause: string): boolean => SPOKEN_OF.test(clause) && !NOT_HAD.test(clause);
const SIX_DIGITS = /^(?!\d{4}00$)(\d(?:[ -]?\d){5})$/;
/** 验证码是: said to come, whatever was forgotten before it and whatever stands around it. */
const ANNOUNCED = /(?:如下|是|为|:|\bis|\bwas)[\s:。.…~-]*$/i;
const NUMBER_WITHIN =
  /(?<![\d.,*$¥￥])(\d(?:[ -]?\d){3,7})(?![\d*]|[.,]\d| ?(?:[元块圆万千年月日%]|yuan|rmb|cny))/i;
const NOT_HAD = /没|忘|不记得|收不到|输错|改|重置|forgot|didn't|did not|never|reset|lost|no /i;
const LONE_CODE = /^(\d(?:[ -]?\d){3,7})$/;
const ITS_WORD = new RegExp(
  `^(?:(?:这个?|那个?|上面|刚才)?(?:就?是)?(?:我的|他的)?|(?:this|that|it)(?:'s| is| was)(?: my| the)? )(?:${CODE_WORD}|code|${PASSWORD_WORD}|${CVV_WORD})`,
  'i',
);

function wordAndValue(text: string, recent: readonly Line[]): Pieces {
  const present = legible(text);
  const body = present.trim();
  const offset = present.length - present.trimStart().length;
  const previous = recent.at(-1);
  if (previous !== undefined && present.length <= 30 && !/\d/.test(present) && ITS_WORD.test(body)) {
    const before = legible(previous.text);
    const lone = LONE_CODE.exec(before.trim());
    if (lone !== null && !NOT_HAD.test(body)) {
      const start = before.length - before.trimStart().length;
      const span: Span = { start, end: start + lone[1]!.length, kind: 'code', put: REMOVED };
      return { spans: [], earlier: [{ id: previous.id, span }] };
    }
  }
  if (body.length > LONGEST_VALUE) return NONE;
  for (const { text: words } of recent.slice(-2).reverse()) {
    const tail = legible(words).slice(-LONGEST_PIECE);
    const announced = ANNOUNCED.test(tail);
    const six = tail.split(/[,，。;；!?]|(?<=\p{Script=Han})\s(?=\p{Script=Han})/u).some(isSpokenOf)
      ? SIX_DIGITS.exec(body)
      : null;
    if (six !== null)
      return {
        spans: [{ start: offset, end: offset + six[0].length, kind: 'code', put: REMOVED }],
        earlier: [],
      };
    if (NOT_HAD.test(announced ? tail.slice(-8) : tail)) continue;
    for (const { kind, line, value } of WAITS_FOR) {
      if (!line.test(tail)) continue;
      const within = announced && (kind === 'code' || kind === 'password') ? NUMBER_WITHIN.exec(body) : null;
      const match = value.exec(body) ?? (body.length <= LONGEST_PIECE ? within : null);
      if (match === null || /^1[3-9]\d{9}$/.test(match[1]!)) continue;
      const end = offset + match.index + match[0].length;
      return { spans: [{ start: end - match[1]!.length, end, kind, put: REMOVED }], earlier: [] };
    }
  }
  return NONE;
}

/** A card or identity number in several lines, or a code or password on the line after (or before) its word. */
export function pieces(text: string, recent: readonly Line[]): Pieces {
  if (recent.length === 0 || text.length > 400) return NONE;
  const number = numberInPieces(text, recent);
  return number.spans.length > 0 ? number : wordAndValue(text, recent);
}
