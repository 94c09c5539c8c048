import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { clipCheck as english } from "@/lib/i18n/messages/en/clip-check";
import { clipCheck as chinese } from "@/lib/i18n/messages/zh/clip-check";
import {
  type ClipReport,
  type ClipRule,
  type FindingCode,
  findingCodes,
} from "@/lib/ims/schema/answers/clip-report";
import { findingMessage } from "./finding-message";
import { toClipCheck } from "./to-clip-check";

const report: ClipReport = {
  Verdict: "Attention",
  Renderings: 2,
  FirstWrong: ["Black"],
  Rules: [
    { Rule: "File", Verdict: "Good" },
    { Rule: "Texts", Verdict: "Attention", Measured: 1, Unit: "texts", Detail: "Sale" },
    { Rule: "Silence", Verdict: "NotJudged" },
    { Rule: "Loudness", Verdict: "Good", Measured: -14.12, Limit: -14, Unit: "LUFS" },
    { Rule: "Peak", Verdict: "NotJudged", Unit: "dBTP" },
  ],
};

const ruleOf = {
  CutOff: "File",
  Unreadable: "File",
  NotStreamable: "File",
  OtherDescription: "File",
  OtherPackets: "Packets",
  OtherTimes: "Packets",
  OtherCount: "Packets",
  SoundEndsEarly: "Packets",
  KeyPicturesDamaged: "Encoding",
  UnplannedSound: "Offset",
  OtherSound: "Offset",
  NarrationMisplaced: "Offset",
} as const satisfies Record<FindingCode, ClipRule>;

describe("the check of a clip", () => {
  it("reports what is not as planned, and how loud the clip is", () => {
    const check = toClipCheck(report);
    expect(check).toMatchObject({ verdict: "attention", madeAgain: true });
    expect(check.findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ["Texts", "attention"],
      ["Loudness", "good"],
    ]);
    expect(check.findings.map(findingMessage).map(({ values }) => values)).toMatchObject([
      { detail: "Sale" },
      { level: -14.1 },
    ]);
  });

  it.each([
    ["en", english],
    ["zh", chinese],
  ] as const)("says in words which part of a rule it is: %s", (locale, { rule }) => {
    const t = createTranslator({ locale, messages: { rule } });
    const said = findingCodes.map((Code) => {
      const [finding] = toClipCheck({
        ...report,
        Rules: [{ Rule: ruleOf[Code], Verdict: "Wrong", Code, Detail: "an English word" }],
      }).findings;
      if (!finding) throw new Error("no finding");
      const { key, values } = findingMessage(finding);
      return t(`rule.${key}`, values);
    });
    expect(new Set(said).size).toBe(findingCodes.length);
    expect(said.join(" ")).not.toMatch(/an English word|\{/);
  });

  it("gives the offset of sound without a sign, to the hundredth of a second", () => {
    const [early] = toClipCheck({
      ...report,
      Rules: [{ Rule: "Offset", Verdict: "Wrong", Measured: -0.061, Unit: "s" }],
    }).findings;
    expect(early && findingMessage(early).values.seconds).toBe(0.06);
  });
});
