import { z } from "zod";

/** The steps of the test, in this order: a step can only succeed when all steps before it did. */
export const connectionSteps = [
  "keys",
  "address",
  "clock",
  "account",
  "service",
  "rights",
  "bucket",
  "writing",
  "browser",
] as const;
export type ConnectionStep = (typeof connectionSteps)[number];

/** The findings. A closed set: each has a text and a remedy in `settings.findings`. */
const connectionFindings = [
  "notReached",
  "keysFound",
  "keysMissing",
  "addressAnswers",
  "addressUnknown",
  "addressClosed",
  "addressSilent",
  "addressCertificate",
  "addressStranger",
  "clockRight",
  "clockDrifts",
  "clockWrong",
  "clockUntold",
  "accountKnown",
  "keyUnknown",
  "keyInactive",
  "secretWrong",
  "tokenExpired",
  "accountHeld",
  "serviceOpen",
  "serviceClosed",
  "serviceSuspended",
  "serviceElsewhere",
  "serviceThrottled",
  "serviceTrouble",
  "serviceUnclear",
  "rightsEnough",
  "rightsMissing",
  "bucketRight",
  "bucketElsewhere",
  "bucketMissing",
  "bucketForeign",
  "bucketPublic",
  "bucketUntold",
  "bucketTrouble",
  "writingWorks",
  "writingDenied",
  "writingTrouble",
  "browserAllowed",
  "browserMissing",
  "browserUntold",
  "browserVod",
  "vodRight",
  "vodElsewhere",
  "vodNoUploads",
  "vodRefused",
] as const;
export type ConnectionFinding = (typeof connectionFindings)[number];

export const stepResultSchema = z.object({
  step: z.enum(connectionSteps),
  /** `warn`: works, or could not be checked; `skipped`: an earlier step failed. */
  state: z.enum(["good", "warn", "bad", "skipped"]),
  finding: z.enum(connectionFindings),
  /** Values for the text: a region, minutes, operations. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The original error message of the other side, for experts. */
  said: z.object({ code: z.string(), message: z.string(), requestId: z.string() }).nullable(),
  /** A text to paste in the console. */
  paste: z.object({ kind: z.enum(["ramPolicy", "corsRule"]), text: z.string() }).nullable(),
});

/** One step of the connection test, done. */
export type StepResult = z.output<typeof stepResultSchema>;
