/**
 * The rules between fields, by code. The interface has a text for each code; a refusal of the engine
 * carries the code as its reason.
 */
export const ruleCodes = [
  // Sources and modes
  "material-missing",
  "material-pool-unused",
  "material-pool-twice",
  "scene-info-unused",
  "search-needs-general-scene",
  "group-name-taken",
  "range-group-missing",
  "range-group-forbidden",
  "range-group-unknown",
  "range-media-unknown",
  // Texts and speech
  "speech-global-and-grouped",
  "speech-missing",
  "speech-beside-storyboard",
  "duration-beside-global-speech",
  "duration-beside-texts",
  "tag-unknown",
  "tag-not-for-voice",
  "tag-not-for-scene",
  "voice-unused",
  "gain-beside-volume",
  "legacy-unused",
  "level-taken",
  "level-style-unused",
  // Look
  "sticker-without-image",
  "sticker-address-unused",
  "background-radius-unused",
  "background-color-unused",
  "motion-loop-beside-in-out",
  "music-style-unused",
  "effects-not-allowed",
  "alignment-needs-global-speech",
  "film-only",
  // Output
  "output-missing",
  "output-twice",
  "output-incomplete",
  "max-duration-ignored",
  "max-duration-grouped",
  "fixed-duration-with-speech",
  "fixed-duration-unconfirmed",
  "fixed-beside-max",
  "short-side-too-long",
  "user-data-too-long",
  // Wall
  "wall-draw-unknown",
  "wall-swap-alone",
  "wall-output-twice",
  "wall-count",
  "wall-rule-empty",
] as const;

export type RuleCode = (typeof ruleCodes)[number];

/** A `problem` is refused; a `hint` is accepted but does less than expected. */
export type RuleFinding = {
  path: string;
  code: RuleCode;
  /** In English; names the value, the limit and the remedy. */
  message: string;
  severity: "problem" | "hint";
};

export const problem = (path: string, code: RuleCode, message: string): RuleFinding => ({
  path,
  code,
  message,
  severity: "problem",
});

export const hint = (path: string, code: RuleCode, message: string): RuleFinding => ({
  path,
  code,
  message,
  severity: "hint",
});
