import { Api } from 'grammy';
import { type Clock, type Instant, instant, plus } from '../../basics/clock.ts';
import { err, ok } from '../../basics/result.ts';
import type { PushChannel } from '../../conversation/channel.ts';
import { sendFailure } from './failure.ts';
import { openFile } from './files.ts';
import { BUTTON_LIMIT, TEXT_LIMIT, writeTelegram } from './write.ts';

/** Above the length of a long poll. */
const CALL_TAKES = 40;

/** The Bot API under this token; nothing of it is ever logged, since its addresses hold the token. */
export const botApi = (token: string, apiRoot: string): Api =>
  new Api(token, { apiRoot, timeoutSeconds: CALL_TAKES });

/** Telegram as the delivery sees it. */
export function telegramChannel(api: Api, apiRoot: string, clock: Clock): PushChannel {
  /** Whom the newest 429 was for, and until when. */
  let told: { readonly chat: string; readonly until: Instant } = { chat: '', until: instant(0) };

  return {
    name: 'telegram',
    limits: { text: TEXT_LIMIT, buttons: BUTTON_LIMIT, perSecond: { account: 30, address: 1 } },
    write: async (to, message) => {
      const { text, entities, keyboard } = writeTelegram(message, message.lang);
      try {
        const sent = await api.raw.sendMessage({
          chat_id: to.chat,
          text,
          entities: [...entities],
          link_preview_options: { is_disabled: true },
          ...(keyboard.length === 0
            ? {}
            : { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } }),
        });
        return ok({ sentId: String(sent.message_id) });
      } catch (error) {
        // A 429 does not say whom it is for: a second chat that hears it while the first still waits shows that it is all.
        const now = clock.now();
        const all = told.until > now && told.chat !== to.chat;
        const failure = sendFailure(error, all ? 'account' : 'address');
        if (failure.kind === 'later') told = { chat: to.chat, until: plus(now, failure.retryAfter) };
        return err(failure);
      }
    },
    open: async (_account, file) => openFile(api, apiRoot, file),
    remove: async (from, message) => {
      try {
        await api.raw.deleteMessage({ chat_id: from.chat, message_id: Number(message) });
        return ok(undefined);
      } catch (error) {
        return err(sendFailure(error, 'address'));
      }
    },
  };
}
