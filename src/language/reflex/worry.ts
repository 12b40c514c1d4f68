import type { SafetyDetail } from '../../complaints/taxonomy.ts';
import type { Passage } from './idea.ts';
import { nearest } from './resembling.ts';
import { selfHarmSetAside } from './self-harm.ts';

/** A danger that the passage may tell of, not surely enough for orders; null for none, and in a story of many sentences. */
export const mayBeDanger = (passage: Passage, inAStory: boolean): SafetyDetail | null =>
  selfHarmSetAside(passage) ?? (inAStory ? null : nearest(passage));
