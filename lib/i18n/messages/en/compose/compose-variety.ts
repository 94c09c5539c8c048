/** How different the videos of a batch are: the meter and the bounds under their number. */
export const composeVariety = {
  variety: {
    title: "How different they are",
    meter: "Videos that this footage makes",
    /** `exact` is `yes`, `no` (so many at least) or `most` (100 or more). */
    makes:
      "{exact, select, yes {This footage makes} most {This footage makes at least} other {This footage makes at least}} {videos, plural, one {# video} other {# videos}} that {videos, plural, one {differs} other {differ}} by at least {percent, number}%.",
    asked: "You ask for {asked, number}.",
    same: "The footage does not differ: all {asked, number} videos would show the same. Add clips.",
    more: "{shots, plural, one {# more shot} other {# more shots}} in “{group}” would make {videos, number}.",
    most: "Maximum likeness",
    mostHint:
      "Between any two videos: footage, order, opening, texts, voice and music. Empty: no limit.",
    percent: "%",
    openings: "Videos next to each other never open with the same shot",
    recent: "Differ from the videos of the last 30 days, too",
    recentHint:
      "Compares with the 50 newest jobs that use any of this footage. Sets the limit to 50% if there is none.",
    onCloud:
      "Alibaba Cloud chooses the shots itself, so likeness cannot be limited in advance. Plan the videos first to see how alike they are.",
  },
} as const;
