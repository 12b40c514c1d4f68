/** The step that a draft has before it: reminder, notice or deletion. */
export const draftKey = (complaint: string): string => `draft:${complaint}`;

/** The end of the time for which a talk is kept. */
export const retentionKey = (conversation: string): string => `retention:${conversation}`;

/** The erasure of a talk whose consumer refused to be registered. */
export const refusalKey = (conversation: string): string => `refused:${conversation}`;
