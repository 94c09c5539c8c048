/** How alike two videos are, and why. `{percent}` is 0 to 100. */
export const likeness = {
  total: "{percent}% alike",
  nothing: "Nothing in common.",
  /** Whole, or `…Part` of it. */
  reasons: {
    footage: "{seconds, number, ::.#} of {of, number, ::.#} s the same footage",
    order: "{seconds, number, ::.#} of {of, number, ::.#} s in the same order",
    opening: "first {of, number, ::.#} seconds the same",
    openingPart: "{seconds, number, ::.#} of the first {of, number, ::.#} s the same",
    script: "the same script",
    scriptPart: "{percent}% of the script the same",
    title: "the same title",
    titlePart: "{percent}% of the titles the same",
    voice: "the same voice",
    music: "the same music",
  },
} as const;
