import { statSync } from 'node:fs';

function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** Remembers the file to which `path` leads now. What it returns tells whether the path still leads to that one. */
export function sameFile(path: string): () => boolean {
  const identity = identityOf(path);
  return () => identity !== null && identityOf(path) === identity;
}
