import { z } from "zod";

/**
 * The findings of the gate on a finished clip, rule by rule. An extension: IMS does not publish how it
 * checks its files.
 */
export const clipRules = [
  "File",
  "Packets",
  "Encoding",
  "Black",
  "Still",
  "OneColour",
  "OtherPicture",
  "Texts",
  "Silence",
  "Offset",
  "Clipping",
  "Loudness",
  "Peak",
] as const;
export type ClipRule = (typeof clipRules)[number];

/** `Attention`: delivered, and a person should look at it. `Wrong`: never delivered. */
const ruleVerdicts = ["Good", "Attention", "Wrong", "NotJudged"] as const;

/** Which of the things that a rule looks at is not as planned; people read it in their own language. */
export const findingCodes = [
  "CutOff",
  "Unreadable",
  "NotStreamable",
  "OtherDescription",
  "OtherPackets",
  "OtherTimes",
  "OtherCount",
  "SoundEndsEarly",
  "KeyPicturesDamaged",
  "UnplannedSound",
  "OtherSound",
  "NarrationMisplaced",
] as const;
export type FindingCode = (typeof findingCodes)[number];

const ruleFindingSchema = z.object({
  Rule: z.enum(clipRules),
  Verdict: z.enum(ruleVerdicts),
  /** The measured value, in `Unit`, and the limit at which the rule is broken. */
  Measured: z.number().optional(),
  Limit: z.number().optional(),
  Unit: z.enum(["s", "frames", "LUFS", "dBTP", "percent", "texts", "packets"]).optional(),
  /** Where in the clip it begins, in seconds. */
  From: z.number().optional(),
  /** The same as `Detail`, which is English, for programs that speak other languages. */
  Code: z.enum(findingCodes).optional(),
  /** The text that is missing, or what is wrong, in English. */
  Detail: z.string().optional(),
});
export type RuleFinding = z.infer<typeof ruleFindingSchema>;

export const clipReportSchema = z.object({
  Verdict: z.enum(["Good", "Attention", "Wrong"]),
  /** 2 when the clip was rendered again because its first rendering was wrong. */
  Renderings: z.number(),
  /** What was wrong with the first rendering, when there was a second one. */
  FirstWrong: z.array(z.enum(clipRules)).optional(),
  Rules: z.array(ruleFindingSchema),
  /**
   * What is seen of the clip every 0.4 s, as `2:` and hashes of 24 hexadecimal digits each: `picture-hashes.ts` compares
   * two clips by them. Only in a whole report. Those of an older kind are left out.
   */
  PictureHashes: z
    .string()
    .regex(/^2:([0-9a-f]{24})*$/)
    .optional()
    .catch(undefined),
});
export type ClipReport = z.infer<typeof clipReportSchema>;

/** Whether a person should read this finding: any that is not good, and the loudness. */
export function needsWords({ Rule, Verdict, Measured }: RuleFinding): boolean {
  const isLevel = (Rule === "Loudness" || Rule === "Peak") && Measured !== undefined;
  return isLevel || Verdict === "Attention" || Verdict === "Wrong";
}

/** The verdict of all rules together. */
export function verdictOf(rules: readonly RuleFinding[]): ClipReport["Verdict"] {
  if (rules.some((rule) => rule.Verdict === "Wrong")) return "Wrong";
  return rules.some((rule) => rule.Verdict === "Attention") ? "Attention" : "Good";
}
