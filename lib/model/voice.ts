/** A voice that can be chosen. */
export type Voice = {
  id: string;
  name: string;
  /** As the place that speaks says it: `zh`, `en`, `en-US`. */
  language: string;
  gender: string;
  /** Understandable, not natural: good for a draft. */
  draft: boolean;
};
