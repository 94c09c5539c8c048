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
  /** All pairs of some videos, as a grid. */
  matrix: {
    title: "How alike they are",
    lead: "The stronger the color, the more alike. Choose a pair to see why.",
    label: "How alike each pair of videos is",
    pair: "Videos {one} and {other}: {percent}% alike",
    most: "Most alike: videos {one} and {other}, {percent}%",
    sideBySide: "See them side by side",
    computing: "Comparing…",
  },
} as const;
