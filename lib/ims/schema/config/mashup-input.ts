import { z } from "zod";
import { unconfirmed } from "../fields/confirmed";
import { anyInputConfigSchema, mediaRefSchema } from "./input-config";

/** Limits of `InputConfig` of `SubmitScreenMediaHighlightsJob`. Source: IMS docs, highlight mashup (2.5). */
export const mashupLimits = {
  /** The newer page says 30, the older one 20. */
  media: 30,
  minSeconds: 5,
  /** All sources together are at most two hours long, and the target at most as long as they are. */
  maxSeconds: 7200,
  openings: 20,
  endings: 20,
} as const;

export const introModes = ["Auto", "Disabled"] as const;

/** How the highlights are chosen. Source: IMS docs, highlight mashup (2.5). */
export const highlightStrategySchema = z.strictObject({
  /** Seconds of the output, 5 to the length of all sources. */
  TargetDuration: z.number().min(mashupLimits.minSeconds).max(mashupLimits.maxSeconds).optional(),
  /** `Auto`: the output begins with a few flashes of what follows; `Disabled` when absent. */
  IntroConfig: z.strictObject({ Mode: z.enum(introModes).optional() }).optional(),
  /** The docs name it; its values are not known. */
  PlotPacingType: unconfirmed("2.5", z.string()),
  /** Region cn-shanghai only. */
  EnableActionRecog: z.boolean().optional(),
  /** The docs name it; its shape is not known. */
  CustomActions: unconfirmed("2.5", z.unknown()),
});

const { TitleArray, SubHeadingArray, StickerArray, BackgroundMusicArray, BackgroundImageArray } =
  anyInputConfigSchema.shape;

/** `InputConfig` of `SubmitScreenMediaHighlightsJob`: films, from which the strongest moments are taken (2.5). */
export const mashupInputSchema = z.strictObject({
  /** Videos only, with speech: at most 30, together at most two hours. */
  MediaArray: z.array(mediaRefSchema).min(1).max(mashupLimits.media),
  HighlightStrategy: highlightStrategySchema.optional(),
  /** One of each is drawn for each output: at most 20. */
  OpeningArray: z.array(mediaRefSchema).max(mashupLimits.openings).optional(),
  EndingArray: z.array(mediaRefSchema).max(mashupLimits.endings).optional(),
  TitleArray,
  SubHeadingArray,
  StickerArray,
  BackgroundMusicArray,
  BackgroundImageArray,
});

export type MashupInput = z.infer<typeof mashupInputSchema>;
