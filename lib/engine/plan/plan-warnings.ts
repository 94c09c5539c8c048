/** What a person should know about a plan. The interface has a sentence for each code. */
export const planWarnings = [
  /** Less unused material than the length asks for. */
  "material-short",
  /** Films are shown over and over, or very slowly: less than two fifths of the clip is new. */
  "material-stretched",
  /** A shot stands more than once in the clip. */
  "shots-repeated",
  /** The middle groups had nothing unused left; filler came from the first or last group. */
  "filler-beyond-middle",
  /** `AutoSpeed` wanted more than double or less than four fifths; shots were cut instead. */
  "speed-out-of-bounds",
  /** `Cut` left out groups at the end. */
  "groups-cut",
  /** Too short for a glimpse of every group; some in the middle were left out. */
  "groups-dropped",
  /** `MaxDuration` has no effect beside speech. */
  "max-duration-ignored",
  /** Every combination of shots had been used; this clip has the shots of an earlier one. */
  "combinations-exhausted",
  /** The asked voice is not on this engine; a similar one speaks. */
  "voice-approximate",
  /** No font has some characters; the texts are drawn without them. */
  "characters-left-out",
] as const;

export type PlanWarning = (typeof planWarnings)[number];
