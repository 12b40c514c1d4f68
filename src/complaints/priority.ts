import { DAY, type Instant } from '../basics/clock.ts';
import type { Priority } from '../conversation/priority.ts';
import { type ComplaintRecord, fieldValue } from './record.ts';
import { says } from './says.ts';
import { FINANCIAL, type SafetyKind } from './taxonomy.ts';

/** An earlier complaint about the same respondent and issue. */
export interface Repeat {
  readonly at: Instant;
  /** By the same consumer. */
  readonly own: boolean;
}

const NOW: ReadonlySet<SafetyKind> = new Set<SafetyKind>([
  'self-harm',
  'violence',
  'fraud-in-progress',
  'child-danger',
  'emergency',
]);
const SOON: ReadonlySet<SafetyKind> = new Set<SafetyKind>(['secret-exposed', 'minor']);

const MANY_PEOPLE = 10;
const MANY_ALIKE = 3;
const LARGE_FEN = 5_000_000;
const SMALL_FEN = 100_000;

const IDENTITY_THEFT = [
  '冒用',
  '冒名',
  '盗用身份',
  '被贷款',
  '被开户',
  '被办卡',
  'identity theft',
  'stole my identity',
];
const PUBLICITY = [
  '曝光',
  '上热搜',
  '找媒体',
  '找记者',
  '联系媒体',
  '联系记者',
  '直播维权',
  'go to the press',
  'the media',
];

/**
 * How soon a person is needed, by what the record says; the first rule that fits decides. The caller keeps the more
 * urgent of this and what stood before: a priority is never lowered by itself.
 */
export function priorityOf(
  record: ComplaintRecord,
  context: {
    readonly now: Instant;
    readonly safety: readonly SafetyKind[];
    readonly repeats: readonly Repeat[];
  },
): Priority {
  const { now, safety, repeats } = context;
  const issue = fieldValue(record, 'issue');
  const product = fieldValue(record, 'product');
  const fen = fieldValue(record, 'amount')?.fen ?? 0;
  if (fieldValue(record, 'moneyMoving') === true || safety.some((kind) => NOW.has(kind))) return 'P1';

  const segment = fieldValue(record, 'segment');
  const vulnerable = segment === 'elderly' || segment === 'minor' || segment === 'disabled';
  const loss = fen > 0 || issue === 'funds-security';
  const unauthorised = issue === 'funds-security' && product !== null && FINANCIAL.has(product);
  const own = repeats.filter((repeat) => repeat.own).length;
  const lately = repeats.filter(({ at }) => now - at < DAY).length;
  const soon =
    (vulnerable && loss) ||
    unauthorised ||
    says(record, IDENTITY_THEFT) ||
    (fieldValue(record, 'joint') ?? 1) >= MANY_PEOPLE ||
    lately + 1 >= MANY_ALIKE ||
    fieldValue(record, 'media') === true ||
    says(record, PUBLICITY) ||
    fen >= LARGE_FEN ||
    own >= 2 ||
    safety.some((kind) => SOON.has(kind));
  if (soon) return 'P2';

  const dispute =
    issue === 'contract-refund' ||
    issue === 'fees' ||
    (fieldValue(record, 'request') ?? []).some(({ kind }) => kind === 'refund');
  if (fen >= SMALL_FEN || own === 1 || dispute || safety.length > 0) return 'P3';
  return 'P4';
}
