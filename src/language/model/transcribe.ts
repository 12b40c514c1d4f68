import { SECOND } from '../../basics/clock.ts';
import { clean, clip, MAX_TEXT } from '../../basics/text.ts';

/** Writes down what a recording says. */
export interface Transcriber {
  /** Nothing is sent there before its consumer agreed. */
  readonly abroad: boolean;
  /** Null where nothing was said. Throws on any fault. */
  hear(content: Uint8Array, mime: string): Promise<string | null>;
}

export interface TranscribeSettings {
  readonly key: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly abroad: boolean;
}

const PATIENCE = 30 * SECOND;

/** The server tells recordings apart by their names. */
const NAMES: Readonly<Record<string, string>> = {
  'audio/mpeg': 'voice.mp3',
  'audio/ogg': 'voice.ogg',
  'audio/mp4': 'voice.m4a',
  'audio/wav': 'voice.wav',
};

/** Any server that speaks the OpenAI protocol; its code is loaded with the first recording. */
export function openaiTranscriber({ key, baseUrl, model, abroad }: TranscribeSettings): Transcriber {
  return {
    abroad,
    hear: async (content, mime) => {
      const { OpenAI, toFile } = await import('openai');
      const client = new OpenAI({ apiKey: key, baseURL: baseUrl, maxRetries: 0, logLevel: 'off' });
      const file = await toFile(content, NAMES[mime] ?? 'voice', { type: mime });
      const { text } = await client.audio.transcriptions.create(
        { model, file },
        { signal: AbortSignal.timeout(PATIENCE) },
      );
      const said = clip(clean(text).trim(), MAX_TEXT / 4);
      return said === '' ? null : said;
    },
  };
}
