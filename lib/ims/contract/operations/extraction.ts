import { z } from "zod";
import { submitBatchAnswerSchema } from "@/lib/ims/schema/answers/batch-job";
import { smartHandleAnswerSchema } from "@/lib/ims/schema/answers/smart-handle";
import { required, text } from "./parameters";

/** Extraction of highlights, and the jobs of smart handling, of which it is one. */
export const extractionOperations = {
  SubmitHighlightExtractionJob: {
    request: z.strictObject({
      ClientToken: z.string().max(64).optional(),
      InputConfig: required,
      OutputConfig: required,
      UserData: text,
    }),
    answer: submitBatchAnswerSchema,
    body: ["InputConfig"],
  },
  GetSmartHandleJob: {
    request: z.strictObject({ JobId: required }),
    answer: smartHandleAnswerSchema,
    body: [],
  },
} as const;
