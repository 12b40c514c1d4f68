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

/** Fact, what to do now, deadline, who, source, and what it is not. `on` is the day whose law counts. */
export function frameAnswer(
  edition: Edition,
  wording: Wording,
  cited: readonly Cited[],
  lang: Lang,
  on: string,
): string {
  const zh = lang === 'zh';
  const doubt = zh ? '【待核实】' : '[Not verified] ';
  // What we say of ourselves is no law to begin with, and needs no headings.
  const ours = edition.mark === 'D' && cited.length === 0;
  const lines = (['now', 'deadline', 'who'] as const).flatMap((part) => {
    const text = wording[part];
    return text === undefined ? [] : [`${ours ? '' : LABELS[lang][part]}${text}`];
  });
  const sources = cited.length === 0 ? [] : [(zh ? sourceZh : sourceEn)(cited, edition.checked)];
  return [
    `${isUnverified(edition, on) ? doubt : ''}${wording.fact}`,
    ...lines,
    ...sources,
    ...(ours ? [] : [zh ? '一般信息，不构成法律意见。' : 'General information, not legal advice.']),
  ].join('\n');
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
