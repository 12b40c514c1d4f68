import type { Kysely } from 'kysely';
import { first } from './0001-first.ts';
import { noteClientId } from './0002-note-client-id.ts';
import { attachments } from './0003-attachments.ts';
import { deliveryLimits } from './0004-delivery-limits.ts';
import { boards } from './0005-boards.ts';
import type { Columns } from './columns.ts';

/** Every change of the schema by name, the oldest first. One that was released is never edited again. */
export const MIGRATIONS: Readonly<Record<string, (db: Kysely<unknown>, columns: Columns) => Promise<void>>> =
  {
    '0001-first': first,
    '0002-note-client-id': noteClientId,
    '0003-attachments': attachments,
    '0004-delivery-limits': deliveryLimits,
    '0005-boards': boards,
  };
