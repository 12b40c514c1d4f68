import { clean, clip } from '../basics/text.ts';

/** What a picture says of itself, the place left out: a claim, as any camera or program may write it. */
export interface Stated {
  /** In the camera's own time: YYYY-MM-DDTHH:MM:SS. */
  readonly takenAt: string | null;
  readonly device: string | null;
  /** EXIF, 1 to 8; 1 is upright. */
  readonly orientation: number;
}

const NOTHING: Stated = { takenAt: null, device: null, orientation: 1 };

const LONGEST_DEVICE = 60;

function momentIn(text: string): string | null {
  const [, ...parts] = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(text) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  return parts.length === 6 && !Number.isNaN(Date.parse(`${iso}Z`)) ? iso : null;
}

/** Of Canon and Canon EOS the longer says it all. */
function deviceIn(make: string, model: string): string | null {
  const words = model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`;
  const device = clip(clean(words).replace(/\s+/g, ' ').trim(), LONGEST_DEVICE);
  return device === '' ? null : device;
}

/** Never throws: what can't be read is not stated. Nothing packed is unpacked. */
export async function statedIn(content: Buffer): Promise<Stated> {
  try {
    const { default: reader } = await import('exifreader');
    const { exif } = reader.load(content, { expanded: true, includeTags: { exif: true } });
    if (exif === undefined) return NOTHING;
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    const { DateTimeOriginal, DateTime, Make, Model, Orientation } = exif;
    const turned: unknown = Orientation?.value;
    return {
      takenAt: momentIn(text(DateTimeOriginal?.description)) ?? momentIn(text(DateTime?.description)),
      device: deviceIn(text(Make?.description), text(Model?.description)),
      orientation: typeof turned === 'number' ? turned : 1,
    };
  } catch {
    return NOTHING;
  }
}
