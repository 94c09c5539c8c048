import { choice, focusPoints, list, number, oneOf, word } from "./codecs";
import { percent, seconds } from "./field";
import { isFilmMatch, isWholeScript } from "./kinds/modes";
import { part } from "./part";

const config = "EditingConfig.ProcessConfig";
const splits = oneOf({ cuts: "Cuts", even: "Even" });
const crops = oneOf({ never: "Never", little: "Little", always: "Always" });
const covers = oneOf({ first: "First", best: "Best" });
const stills = oneOf({ hold: "Hold", move: "Move" });
const alignments = oneOf({ speed: "AutoSpeed", cut: "Cut" });
const allowed = { codec: choice, default: false } as const;
/** The settings of an effect count only when the effect is allowed. */
const when = ({ allow }: { allow: boolean | null }) => allow === true;

/** How footage is cut, and the effects over the cuts (reference 3.8). */
export const processParts = [
  part("look", config).rows({
    shotSeconds: { request: "SingleShotDuration", codec: number, unit: seconds, fold: "picture" },
    splitLong: { request: "EnableClipSplit", codec: choice, fold: "picture" },
    splitAt: {
      request: "Reelpress.Split",
      codec: splits,
      fold: "picture",
      also: ["Reelpress"],
    },
    crop: { request: "Reelpress.Crop", codec: crops, fold: "picture", also: ["Reelpress"] },
    focus: {
      request: "Reelpress.Focus",
      codec: focusPoints,
      items: [
        [".#.x", "[#].X"],
        [".#.y", "[#].Y"],
        [".#.mediaId", "[#].Media"],
      ],
      fold: "picture",
      also: ["Reelpress"],
      jobField: "focus",
    },
    stills: { request: "Reelpress.Stills", codec: stills, fold: "picture", also: ["Reelpress"] },
    spoken: {
      request: "Reelpress.Spoken.FontColor",
      codec: word,
      fold: "texts",
      also: ["Reelpress", "Reelpress.Spoken"],
      jobField: "spokenWord",
    },
    cover: { request: "Reelpress.Cover", codec: covers, fold: "picture", also: ["Reelpress"] },
    imageSeconds: { request: "ImageDuration", codec: number, unit: seconds, fold: "picture" },
  }),
  part("look", config, { when: isWholeScript }).rows({
    alignment: { request: "AlignmentMode", codec: alignments, fold: "picture" },
  }),
  part("look.transitions", config, {
    whole: "allow",
    jobField: "transitions",
    fold: "effects",
  }).rows({
    allow: { request: "AllowTransition", ...allowed },
    seconds: { request: "TransitionDuration", codec: number, unit: seconds, when },
    list: { request: "TransitionList", codec: list, when },
    uniform: { request: "UseUniformTransition", codec: choice, when },
  }),
  part("look.vfx", config, { jobField: "vfx", fold: "effects" }).rows({
    allow: { request: "AllowVfxEffect", ...allowed },
    probability: { request: "VfxEffectProbability", codec: number, unit: percent, when },
    first: { request: "VfxFirstClipEffectList", codec: list, when },
    others: { request: "VfxNotFirstClipEffectList", codec: list, when },
  }),
  part("look.filters", config, { jobField: "filters", fold: "effects" }).rows({
    allow: { request: "AllowFilter", ...allowed },
    list: { request: "FilterList", codec: list, when },
  }),
  part("match", config, { when: isFilmMatch, jobField: "match" }).rows({
    clipDetection: { request: "EnableClipDetection", codec: choice, default: true },
    sourceOrder: { request: "EnableTemporalOpt", codec: choice, default: false },
  }),
];
