import { z } from "zod";
import { colorSchema, fontFaceSchema, textStyleSchema } from "./text-style";
import { volumeSchema } from "./input-config";

/**
 * Words that captions highlight, or that must not be heard (3.5). The font field is called `FontName`
 * here, not `Font`.
 */
export const specialWordsSchema = z.strictObject({
  Type: z.enum(["Highlight", "Forbidden"]),
  WordsList: z.array(z.string().min(1)).min(1),
  /** For highlighted words. */
  Style: z
    .strictObject({
      FontName: z.string().min(1).optional(),
      FontSize: z.number().int().min(8).max(500).optional(),
      FontColor: colorSchema.optional(),
      OutlineColour: colorSchema.optional(),
      Outline: z.number().min(0).max(50).optional(),
      FontFace: fontFaceSchema.optional(),
    })
    .optional(),
  /** For forbidden words: `Beep`, `None` and others have been seen; the list is not confirmed. */
  SoundReplaceMode: z.string().min(1).optional(),
});

export type SpecialWords = z.infer<typeof specialWordsSchema>;

/** `EditingConfig.SpeechConfig`. Source: IMS docs, logic and advanced configuration (3.3). */
export const speechConfigSchema = z.strictObject({
  /** 0…10; 1 when absent. */
  Volume: volumeSchema.optional(),
  /** Older name of `Volume`. */
  Gain: volumeSchema.optional(),
  /** -500 is half, 0 (when absent) normal, 500 double speed. */
  SpeechRate: z.number().int().min(-500).max(500).optional(),
  /** Voice id; a comma list draws one per output. */
  Voice: z.string().min(1).optional(),
  /** Id of a cloned voice; wins over `Voice`. */
  CustomizedVoice: z.string().min(1).optional(),
  /** Speaking style, for example `Gentle`; the list is not confirmed. */
  Style: z.string().min(1).optional(),
  /** `zh` when absent, `en`, …; the list is not confirmed. */
  SpeechLanguage: z.string().min(1).optional(),
  /** Captions (3.4): a text style whose three motion fields take comma lists, one drawn per output. */
  AsrConfig: textStyleSchema.optional(),
  SpecialWordsConfig: z.array(specialWordsSchema).optional(),
});
