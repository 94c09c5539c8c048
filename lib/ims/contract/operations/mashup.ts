import { z } from "zod";
import { submitBatchAnswerSchema } from "@/lib/ims/schema/answers/batch-job";
import { required, text } from "./parameters";

/** High-energy mashup, a separate operation. It takes no client token and no templates. */
export const mashupOperations = {
  SubmitScreenMediaHighlightsJob: {
    request: z.strictObject({
      InputConfig: required,
      EditingConfig: text,
      OutputConfig: required,
      UserData: text,
    }),
    answer: submitBatchAnswerSchema,
    body: ["InputConfig", "EditingConfig"],
  },
} as const;
