import { z } from "zod";
import { composeDraftSchema } from "@/lib/model/form/compose-form-schema";

/** The form and the request of a job, as they were submitted. */
export const submittedSchema = z.object({
  form: composeDraftSchema,
  request: z.record(z.string(), z.string()),
});
