import { z } from "zod";
import { type OwnJobType, ownJobTypes } from "@/lib/ims/schema/config/every-input";

/** The parameters of a request as they were sent: JSON text each. */
export type JobRequest = {
  InputConfig: string;
  EditingConfig?: string | undefined;
  OutputConfig: string;
  UserData?: string | undefined;
  /** Of a job that makes clips of plans: the ids of their projects. */
  ProjectIds?: string | undefined;
  TemplateConfig?: string | undefined;
  /** Of a job with an operation of its own: the type by which IMS lists it. Not sent. */
  JobType?: OwnJobType | undefined;
};

const parameter = z.string().nullish();

/** Every row ever written is of this shape; what it lacks was not sent. */
const requestSchema = z.object({
  InputConfig: z.string(),
  EditingConfig: parameter,
  OutputConfig: z.string(),
  UserData: parameter,
  ProjectIds: parameter,
  TemplateConfig: parameter,
  JobType: z.enum(ownJobTypes).nullish(),
});

/** The request that a row holds; null when it cannot be read. */
export function readStoredRequest(stored: unknown): JobRequest | null {
  const parsed = requestSchema.safeParse(stored);
  if (!parsed.success) return null;
  const sent = Object.entries(parsed.data).filter(([, text]) => typeof text === "string");
  return Object.fromEntries(sent) as JobRequest;
}

const plansOnlySchema = z.looseObject({ GeneratePreviewOnly: z.literal(true) });

/** Whether a request plans videos and makes none. */
export function makesPlansOnly({ OutputConfig }: JobRequest): boolean {
  try {
    return plansOnlySchema.safeParse(JSON.parse(OutputConfig)).success;
  } catch {
    return false;
  }
}
