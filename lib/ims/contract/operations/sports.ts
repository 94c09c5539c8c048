import { z } from "zod";
import { submitBatchAnswerSchema } from "@/lib/ims/schema/answers/batch-job";
import { required, text } from "./parameters";

/** Sports highlights, a separate operation without `EditingConfig` and templates. */
export const sportsOperations = {
  SubmitSportsHighlightsJob: {
    request: z.strictObject({
      InputConfig: required,
      OutputConfig: required,
      UserData: text,
      ClientToken: z.string().max(64).optional(),
    }),
    answer: submitBatchAnswerSchema,
    body: ["InputConfig"],
  },
} as const;
