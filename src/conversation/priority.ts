/** How soon a person is needed: P1 now, P2 within half an hour, P3 the same working day, P4 three working days. */
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** The more urgent of two. */
export const moreUrgent = (a: Priority, b: Priority): Priority => (a <= b ? a : b);
