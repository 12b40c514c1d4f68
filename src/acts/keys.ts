/** The step that a draft has before it: reminder, notice or deletion. */
export const draftKey = (complaint: string): string => `draft:${complaint}`;

/** The next word about the place in the queue. */
export const placeKey = (conversation: string): string => `place:${conversation}`;

/** The look after ten minutes at whether something said can have been seen. */
export const unseenKey = (message: string): string => `unseen:${message}`;

/** The end of the time for which a talk is kept. */
export const retentionKey = (conversation: string): string => `retention:${conversation}`;

/** The erasure of a talk whose consumer refused to be registered. */
export const refusalKey = (conversation: string): string => `refused:${conversation}`;

/** The end of the time for which an upload waits for its message. */
export const uploadKey = (attachment: string): string => `upload:${attachment}`;
