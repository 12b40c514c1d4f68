/** A field of a form, with what stands in it now. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

/** What a consumer may fill in at once, on a platform that can show it. */
export interface Form {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly fields: readonly FormField[];
}
