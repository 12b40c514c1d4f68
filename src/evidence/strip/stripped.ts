/** A picture without what tells of people and places. */
export interface Stripped {
  readonly content: Buffer;
  /** Width times height, as it says itself. */
  readonly pixels: number;
}
