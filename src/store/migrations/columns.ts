import { type RawBuilder, sql } from 'kysely';
import type { Engine } from '../connection.ts';

/** How an engine writes the three kinds of column that there are. */
export interface Columns {
  /** Compared byte by byte on both engines. */
  readonly text: RawBuilder<unknown>;
  /** 64 bits: instants, counters, sums, flags. */
  readonly whole: RawBuilder<unknown>;
  /** What follows a table's last bracket. */
  readonly end: RawBuilder<unknown>;
}

export const COLUMNS: Readonly<Record<Engine, Columns>> = {
  sqlite: { text: sql`text`, whole: sql`integer`, end: sql`strict` },
  postgres: { text: sql`text collate "C"`, whole: sql`int8`, end: sql`` },
};
