/** What may be said in plainer words: nothing, answers about the rules, or what to do now as well. */
export const COMPOSED = ['off', 'answers', 'replies'] as const;
export type Composed = (typeof COMPOSED)[number];
