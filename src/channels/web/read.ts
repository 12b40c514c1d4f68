import type { Address, Incoming, Lang } from '../../conversation/message.ts';
import type { MessageRequest } from '../../wire/chat.ts';

/** The web widget's account: one deployment serves one organisation. */
export const WEB_ACCOUNT = 'widget';

export const webAddress = (chat: string): Address => ({ channel: 'web', account: WEB_ACCOUNT, chat });

/** A client id counts within its session only, so two sessions of one talk never silence each other. */
const prefix = (session: string): string => `${session.slice(0, 16)}:`;

/** What the widget sent as an event of the talk. `session` is the digest of the session's token. */
export function readWeb(
  body: MessageRequest,
  session: string,
  talk: { readonly address: Address; readonly lang: Lang },
): Incoming {
  return {
    address: talk.address,
    lang: talk.lang,
    eventKey: `${prefix(session)}${body.clientId}`,
    text: body.text ?? '',
    ...(body.choice ? { choice: body.choice } : {}),
    ...(body.about ? { about: body.about } : {}),
    ...(body.more ? { more: true } : {}),
    ...(body.attachments?.length ? { attachments: body.attachments } : {}),
  };
}

/** The client id behind an event key of this session; null for an event of another origin. */
export function clientIdOf(eventKey: string | null, session: string): string | null {
  return eventKey?.startsWith(prefix(session)) ? eventKey.slice(prefix(session).length) : null;
}
