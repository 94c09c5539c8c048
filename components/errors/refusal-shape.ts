import { z } from "zod";
import { cloudFailureSchema } from "@/lib/model/submission";

/** What our routes answer when the cloud refused. */
export const refusalSchema = z.object({ failure: cloudFailureSchema });
