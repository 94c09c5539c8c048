/** What a person should know about a plan. The interface has a sentence for each code. */
const planWarnings = [
  /** There is less unused footage than the length needs. */
  "material-short",
  /** Videos are repeated or slowed so much that less than two fifths of the clip is new. */
  "material-stretched",
  /** A shot appears more than once in the clip. */
  "shots-repeated",
  /** The middle groups had no unused shot left, so filler came from the first or last group. */
  "filler-beyond-middle",
  /** `AutoSpeed` would need more than twice or less than four fifths of normal speed; shots were cut instead. Up to twice, being cut is usual. */
  "speed-out-of-bounds",
  /** `Cut` left out groups at the end. */
  "groups-cut",
  /** The clip is too short to show every group; some in the middle were left out. */
  "groups-dropped",
  /** `MaxDuration` has no effect when there is speech. */
  "max-duration-ignored",
  /** Every combination of shots had been used; this clip has the shots of an earlier one. */
  "combinations-exhausted",
  /** No shots were found with which this clip is as different as the request wants; `TooAlike` says from which. */
  "too-alike",
  /** It opens with the shot that its neighbour opens with, though the request wants another. */
  "opening-repeated",
  /** Every shot of a group must not be shown, so one of them is. */
  "ban-not-kept",
  /** The shot that should open the clip is not in its first group any more. */
  "pin-not-kept",
  /** A shot was to be replaced that the clip does not have any more. */
  "swap-left-out",
  /** This engine lacks the requested voice; a similar one speaks. */
  "voice-approximate",
  /** Image-text matching found nothing for a passage; another shot fills it. */
  "match-missing",
  /** `EnableTemporalOpt`: the footage does not suffice in its order, so the shots stand in another. */
  "order-not-kept",
  /** Nothing in the sound or on the scoreboard of a match stood out; its loudest stretches are shown. */
  "moments-not-found",
  /** No font has some characters; the texts are drawn without them. */
  "characters-left-out",
] as const;

export type PlanWarning = (typeof planWarnings)[number];
