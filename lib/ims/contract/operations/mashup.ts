import { z } from "zod";
import { submitBatchAnswerSchema } from "@/lib/ims/schema/answers/batch-job";
import { required, text } from "./parameters";

/** High-energy mashup: an operation of its own. It takes no client token and no templates. */
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
