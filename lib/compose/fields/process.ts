import { choice, list, number, oneOf } from "./codecs";
import { percent, seconds } from "./field";
import { isMatch, isWholeScript } from "./modes";
import { part } from "./part";

const config = "EditingConfig.ProcessConfig";

/** What an effect needs has a meaning only where the effect is allowed. */
const when = ({ allow }: { allow: boolean | null }) => allow === true;
const allowed = { codec: choice, default: false } as const;
const alignments = oneOf({ speed: "AutoSpeed", cut: "Cut" });
const picture = { fold: "picture" } as const;

/** How material is cut, and what is laid over the cuts (reference 3.8). */
export const processParts = [
  part("look", config, {
    shotSeconds: { request: "SingleShotDuration", codec: number, unit: seconds, ...picture },
    splitLong: { request: "EnableClipSplit", codec: choice, ...picture },
    imageSeconds: { request: "ImageDuration", codec: number, unit: seconds, ...picture },
  }),
  part(
    "look",
    config,
    {
      alignment: { request: "AlignmentMode", codec: alignments, ...picture },
    },
    // Read in whole-script mode only.
    { when: isWholeScript },
  ),
  part(
    "look.transitions",
    config,
    {
      allow: { request: "AllowTransition", ...allowed },
      seconds: { request: "TransitionDuration", codec: number, unit: seconds, when },
      list: { request: "TransitionList", codec: list, when },
      uniform: { request: "UseUniformTransition", codec: choice, when },
    },
    { whole: "allow", asked: "transitions", fold: "effects" },
  ),
  part(
    "look.vfx",
    config,
    {
      allow: { request: "AllowVfxEffect", ...allowed },
      probability: { request: "VfxEffectProbability", codec: number, unit: percent, when },
      first: { request: "VfxFirstClipEffectList", codec: list, when },
      others: { request: "VfxNotFirstClipEffectList", codec: list, when },
    },
    { asked: "vfx", fold: "effects" },
  ),
  part(
    "look.filters",
    config,
    {
      allow: { request: "AllowFilter", ...allowed },
      list: { request: "FilterList", codec: list, when },
    },
    { asked: "filters", fold: "effects" },
  ),
  part(
    "match",
    config,
    {
      clipDetection: { request: "EnableClipDetection", codec: choice, default: true },
      sourceOrder: { request: "EnableTemporalOpt", codec: choice, default: false },
    },
    { when: isMatch, asked: "match" },
  ),
];
