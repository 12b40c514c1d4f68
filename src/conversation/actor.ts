export type Role = 'agent' | 'supervisor' | 'educator' | 'reader' | 'admin';

/** Whoever acts. `id` is an internal id, never a name or a number of theirs. */
export type Actor =
  | { readonly kind: 'consumer'; readonly id: string }
  | { readonly kind: 'bot' }
  | { readonly kind: 'staff'; readonly id: string; readonly role: Role }
  | { readonly kind: 'clock' };

export const BOT: Actor = { kind: 'bot' };
export const CLOCK: Actor = { kind: 'clock' };

/** As it stands in an audit row. */
export function actorLabel(actor: Actor): string {
  switch (actor.kind) {
    case 'consumer':
      return `consumer:${actor.id}`;
    case 'staff':
      return `${actor.role}:${actor.id}`;
    default:
      return actor.kind;
  }
}
