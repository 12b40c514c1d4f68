export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';
/** Only ids, counts, codes and durations: never a person's words. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const ORDER: Readonly<Record<LogLevel, number>> = { debug: 10, info: 20, warn: 30, error: 40, silent: 99 };

/** JSON Lines on standard error; `event` is a fixed phrase, what varies goes into `fields`. */
export function createLog(level: LogLevel, write = (line: string) => void process.stderr.write(line)): Log {
  const at =
    (name: Exclude<LogLevel, 'silent'>) =>
    (event: string, fields: LogFields = {}): void => {
      if (ORDER[name] < ORDER[level]) return;
      write(`${JSON.stringify({ level: name, at: new Date().toISOString(), event, ...fields })}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export const silentLog: Log = createLog('silent');

/** What may be said of an unknown error in a log: its kind and code, never its text, which may quote a person. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  const frame = error.stack?.split('\n').find((line) => line.includes('/src/'));
  return {
    error: error.name,
    code: typeof code === 'string' || typeof code === 'number' ? code : null,
    where: frame?.trim().replace(/^.*\/src\//, 'src/') ?? null,
  };
}
