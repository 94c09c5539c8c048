import { z } from "zod";
import { crops, mostFocusPoints } from "./crop";
import { unconfirmed } from "../fields/confirmed";
import { colorSchema } from "./text-style";
import { textsSchema } from "./texts-config";
import { likenessSchema, wallSchema } from "./wall-config";

const effectIdSchema = z.string().min(1).max(100);
const deDuplication = () => unconfirmed("3.8", z.boolean());

const focusPointSchema = z.strictObject({
  /** A source, as the groups write it. */
  Media: z.string().min(1),
  X: z.number().min(0).max(1),
  Y: z.number().min(0).max(1),
});

/** As many as a request has scripts. */
const mostRecordings = 100;
const recordingSchema = z.strictObject({
  /** A text that is spoken, as the request writes it. */
  Text: z.string().min(1),
  /** The sound that says it. */
  Media: z.string().min(1),
});

/**
 * `EditingConfig.ProcessConfig` (3.8): how footage is cut, and the effects on it. IMS does not
 * publish most defaults; `editingDefaults` has those of the embedded engine.
 */
export const processConfigSchema = z.strictObject({
  /** Length of a shot cut from a long video, in seconds; third-party forms allow 1…30. */
  SingleShotDuration: z.number().min(1).max(30).optional(),
  /** Cut long videos into shots. */
  EnableClipSplit: z.boolean().optional(),
  /** Length of an image in seconds; third-party forms allow 1…60. */
  ImageDuration: z.number().min(1).max(60).optional(),
  /** Script mode with global speech only; `AutoSpeed` when absent. */
  AlignmentMode: z.enum(["AutoSpeed", "Cut"]).optional(),
  /** False when absent. */
  AllowTransition: z.boolean().optional(),
  /** Seconds. */
  TransitionDuration: z.number().min(0.1).max(5).optional(),
  /** Ids of section 9.1. */
  TransitionList: z.array(effectIdSchema).optional(),
  /** One transition for the whole clip instead of one per cut. */
  UseUniformTransition: z.boolean().optional(),
  /** False when absent. */
  AllowVfxEffect: z.boolean().optional(),
  /** Per cent, for each shot. */
  VfxEffectProbability: z.number().min(0).max(100).optional(),
  /** Ids of section 9.2, for the first shot and for the others. */
  VfxFirstClipEffectList: z.array(effectIdSchema).optional(),
  VfxNotFirstClipEffectList: z.array(effectIdSchema).optional(),
  /** False when absent. */
  AllowFilter: z.boolean().optional(),
  /** Ids of section 9.3. */
  FilterList: z.array(effectIdSchema).optional(),
  /** Film highlights only; true when absent: leaves out title, ending, adverts and black shots. */
  EnableClipDetection: z.boolean().optional(),
  /** Film highlights only; false when absent: the text follows the order of the source. */
  EnableTemporalOpt: z.boolean().optional(),
  /**
   * Of the embedded engine only. `Cuts`, the default, splits long videos at their own cuts; `Even` into
   * shots of equal length, as IMS does. `Crop` says when a source of another shape fills the frame and loses
   * its edges: `Never` (the default, as IMS does), when that is `Little`, or `Always`. Unless it is `Never`, films lose their black bars first, and what draws the eye
   * stays in the picture; `Focus` names a point of a source, in shares of its sides from the top left: the source
   * then fills the frame around it, whatever `Crop` says. `Stills` says whether pictures
   * stand still, as on IMS (`Hold`, the default), or `Move` slowly. `Lufs` is how loud a video is. `Cover` says which frame is the picture of a video: the `First`
   * (the default, as IMS does) or the `Best`. `Spoken` colours the word of a caption
   * that is being said. `Recordings` name the sound that says a text instead of a voice. `Wall` says which draws are
   * made, `Likeness` how alike they may be, `Texts` which texts stand together.
   */
  Reelpress: z
    .strictObject({
      Split: z.enum(["Cuts", "Even"]).optional(),
      Crop: z.enum(crops).optional(),
      Focus: z.array(focusPointSchema).max(mostFocusPoints).optional(),
      Stills: z.enum(["Hold", "Move"]).optional(),
      Lufs: z.literal([-14, -16], { error: "use -14 or -16" }).optional(),
      Cover: z.enum(["First", "Best"]).optional(),
      Spoken: z.strictObject({ FontColor: colorSchema }).optional(),
      Recordings: z.array(recordingSchema).max(mostRecordings).optional(),
      Wall: wallSchema.optional(),
      Likeness: likenessSchema.optional(),
      Texts: textsSchema.optional(),
    })
    .optional(),
  /** Switches of one third-party program; probably not fields of IMS. */
  EnableSmartCrop: deDuplication(),
  EnableSmartZoom: deDuplication(),
  EnableSmartMirror: deDuplication(),
  EnableTransparentMask: deDuplication(),
  EnableRandomSpeed: deDuplication(),
});
