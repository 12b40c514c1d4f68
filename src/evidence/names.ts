import { clean, clip } from '../basics/text.ts';
import { mask } from '../conversation/mask.ts';

const LONGEST = 80;

/** A file's name as it may be kept: without folders, secrets hidden; null where nothing is left. */
export function nameOf(given: string | null | undefined): string | null {
  const last =
    clean(given ?? '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  const name = clip(mask(last.replace(/\s+/g, ' ').trim()).text, LONGEST);
  return name === '' || /^\.+$/.test(name) ? null : name;
}
