import { z } from "zod";
import { lenientText } from "./answer-values";

/** Answer of `GetSmartHandleJob`. `AiResult` and `Output` are JSON text. */
export const smartHandleAnswerSchema = z.looseObject({
  RequestId: lenientText,
  JobId: lenientText,
  /** Of its words only `Finished` is documented. */
  State: lenientText,
  ErrorCode: lenientText,
  ErrorMessage: lenientText,
  UserData: lenientText,
  Output: lenientText,
  JobResult: z
    .looseObject({
      AiResult: lenientText,
      MediaId: lenientText,
      MediaUrl: lenientText,
      Usage: lenientText,
    })
    .optional(),
});

/** One highlight in the `AiResult` of an extraction. Times are seconds of the media. */
export const extractedHighlightSchema = z.object({
  MediaId: z.string(),
  StartTime: z.number(),
  EndTime: z.number(),
  /** 0 to 1: how much happens, compared with the best of the media. */
  Score: z.number(),
});

export type ExtractedHighlight = z.infer<typeof extractedHighlightSchema>;
