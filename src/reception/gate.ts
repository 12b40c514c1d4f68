import type { Conversation } from '../conversation/conversation.ts';

/** `mark`: a person holds the talk and reads the lines themselves. `answer`: the bot answers, also while one is awaited. */
export const gate = (conversation: Pick<Conversation, 'mode'>): 'answer' | 'mark' =>
  conversation.mode === 'agent' ? 'mark' : 'answer';
