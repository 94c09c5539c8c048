import { z } from "zod";
import { unconfirmed } from "../fields/confirmed";

const effectIdSchema = z.string().min(1).max(100);
const deDuplication = () => unconfirmed("3.8", z.boolean());

/**
 * `EditingConfig.ProcessConfig` (3.8): how material is cut and what is laid over the cuts. IMS does
 * not publish most defaults; `editingDefaults` says what the embedded engine takes.
 */
export const processConfigSchema = z.strictObject({
  /** Seconds of a shot once a long video is cut; 1…30 as third-party forms allow. */
  SingleShotDuration: z.number().min(1).max(30).optional(),
  /** Cut long videos into shots. */
  EnableClipSplit: z.boolean().optional(),
  /** Seconds of an image; 1…60 as third-party forms allow. */
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
  /** Switches of one third-party program, probably no fields of IMS. */
  EnableSmartCrop: deDuplication(),
  EnableSmartZoom: deDuplication(),
  EnableSmartMirror: deDuplication(),
  EnableTransparentMask: deDuplication(),
  EnableRandomSpeed: deDuplication(),
});
