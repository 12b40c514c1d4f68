import type { Lang } from '../conversation/message.ts';
import type { Decline, Edition, Law, Wording } from './entry.ts';
import type { Cited } from './register.ts';

/** After so many days without a fresh comparison a fact is shown as not verified. */
const STALE_AFTER_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** True when the fact was not read in the law itself, or not compared with it within 180 days before `on`. */
export const isUnverified = (edition: Pick<Edition, 'mark' | 'checked'>, on: string): boolean =>
  edition.mark === 'S' || edition.mark === 'M' || daysBetween(edition.checked, on) > STALE_AFTER_DAYS;

const isDoubtful = ({ version }: Cited): boolean => version.mark === 'S' || version.mark === 'M';

/** Articles of one text stand together: 第4、7条. */
function byLaw(cited: readonly Cited[]): readonly { readonly first: Cited; readonly articles: number[] }[] {
  const groups = new Map<string, { readonly first: Cited; readonly articles: number[] }>();
  for (const one of cited) {
    const key = `${one.law.short} ${one.version.effective}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: one, articles: [one.article] });
    else group.articles.push(one.article);
  }
  return [...groups.values()];
}

/** Book marks stand only around words of the real title, never around a name of our own for it. */
const shown = ({ title, short }: Law): string => (title.includes(short) ? `《${short}》` : short);

function sourceZh(cited: readonly Cited[], checked: string): string {
  const groups = byLaw(cited);
  const single = groups.length === 1 ? `，${checked} 核对` : '';
  const parts = groups.map(({ first, articles }) => {
    const doubt = isDoubtful(first) ? '，现行版本待核实' : '';
    return `${shown(first.law)}第${articles.join('、')}条（${first.version.effective} 起施行${doubt}${single}）`;
  });
  return `依据：${parts.join('、')}${groups.length === 1 ? '' : `，${checked} 核对`}`;
}

function sourceEn(cited: readonly Cited[], checked: string): string {
  const parts = byLaw(cited).map(({ first, articles }) => {
    const doubt = isDoubtful(first) ? ', current version not verified' : '';
    const label = articles.length === 1 ? 'art.' : 'arts';
    return `${first.law.english} (${first.law.title}) ${label} ${articles.join(', ')}, in force since ${first.version.effective}${doubt}`;
  });
  return `Source: ${parts.join('; ')}; checked ${checked}.`;
}

const LABELS: Readonly<Record<Lang, Readonly<Record<'now' | 'deadline' | 'who', string>>>> = {
  zh: { now: '现在：', deadline: '期限：', who: '找谁：' },
  en: { now: 'Now: ', deadline: 'Deadline: ', who: 'Who: ' },
};

/** What was worked out for this consumer, in words. */
export interface Reckoned {
  readonly sum: string | null;
  readonly day: string | null;
  /** True when the day is only an example, which stands where there is room for it. */
  readonly example: boolean;
}

const NOTHING: Reckoned = { sum: null, day: null, example: false };

/**
 * Fact, what to do now, deadline, who, source, and what it is not. `on` is the day whose law counts. What was worked
 * out stands below the fact and the deadline; where it makes the answer too long, who to ask and then what to do give way.
 */
export function frameAnswer(
  edition: Edition,
  wording: Wording,
  cited: readonly Cited[],
  {
    lang,
    on,
    reckoned = NOTHING,
  }: { readonly lang: Lang; readonly on: string; readonly reckoned?: Reckoned },
): string {
  const zh = lang === 'zh';
  const doubt = zh ? '【待核实】' : '[Not verified] ';
  // What we say of ourselves is no law to begin with, and needs no headings.
  const ours = edition.mark === 'D' && cited.length === 0;
  const part = (name: 'now' | 'deadline' | 'who'): readonly string[] => {
    const text = wording[name];
    return text === undefined ? [] : [`${ours ? '' : LABELS[lang][name]}${text}`];
  };
  const framed = (now: readonly string[], who: readonly string[], day = reckoned.day): string =>
    [
      `${isUnverified(edition, on) ? doubt : ''}${wording.fact}`,
      ...(reckoned.sum === null ? [] : [reckoned.sum]),
      ...now,
      ...part('deadline'),
      ...(day === null ? [] : [day]),
      ...who,
      ...(cited.length === 0 ? [] : [(zh ? sourceZh : sourceEn)(cited, edition.checked)]),
      ...(ours ? [] : [zh ? '一般信息，不构成法律意见。' : 'General information, not legal advice.']),
    ].join('\n');
  const whole = framed(part('now'), part('who'));
  if (reckoned === NOTHING) return whole;
  const ways = [
    whole,
    ...(reckoned.example ? [framed(part('now'), part('who'), null)] : []),
    framed(part('now'), []),
  ];
  return ways.find((text) => lengthOf(text, lang) <= LONGEST[lang]) ?? framed([], []);
}

export const frameDecline = (decline: Decline, lang: Lang): string => {
  const { cannot, because, can } = decline[lang];
  return [cannot, because, can].join(lang === 'zh' ? '' : ' ');
};

/** What we say when we don't know, with what they may have meant. */
export function frameUnknown(lang: Lang, nearest: readonly string[]): string {
  if (lang === 'zh') {
    const list =
      nearest.length === 0 ? '' : `\n您是不是想问：\n${nearest.map((one) => `· ${one}`).join('\n')}`;
    return `这个我还不知道，不敢随便答。要不要我叫人来？${list}`;
  }
  const list = nearest.length === 0 ? '' : `\nDid you mean:\n${nearest.map((one) => `· ${one}`).join('\n')}`;
  return `I don't know this yet and won't guess. Shall I bring a person?${list}`;
}

/** How long a framed text is: characters in Chinese, words in English. */
export const lengthOf = (text: string, lang: Lang): number =>
  lang === 'zh' ? [...text.replaceAll('\n', '')].length : text.split(/\s+/).filter(Boolean).length;

export const LONGEST: Readonly<Record<Lang, number>> = { zh: 200, en: 120 };
