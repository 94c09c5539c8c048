import { z } from "zod";
import { submitBatchAnswerSchema } from "@/lib/ims/schema/answers/batch-job";
import { required, text } from "./parameters";

const shared = {
  InputConfig: required,
  EditingConfig: text,
  OutputConfig: required,
  UserData: text,
};
const body = ["InputConfig", "EditingConfig"] as const;

/** Image-text matching, or a mashup, in two steps: first the shots are chosen, then timelines are made of them. */
export const matchOperations = {
  SubmitSceneMediaSelectionJob: {
    request: z.strictObject({
      JobType: z.enum(["Smart_Mix_Media_Select", "Screen_Media_Highlights_Media_Select"]),
      ...shared,
    }),
    answer: submitBatchAnswerSchema,
    body,
  },
  SubmitSceneTimelineOrganizationJob: {
    request: z.strictObject({
      JobType: z.enum(["Smart_Mix_Timeline_Organize", "Screen_Media_Highlights_Timeline_Organize"]),
      MediaSelectResult: required,
      ...shared,
    }),
    answer: submitBatchAnswerSchema,
    body,
  },
} as const;
