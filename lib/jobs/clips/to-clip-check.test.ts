import { describe, expect, it } from "vitest";
import type { ClipReport } from "@/lib/ims/schema/answers/clip-report";
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

describe("the check of a clip", () => {
  it("tells what is not as planned, and how loud the clip is", () => {
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

  it("says how far off sound is without a sign, and to the hundredth", () => {
    const [early] = toClipCheck({
      ...report,
      Rules: [{ Rule: "Offset", Verdict: "Wrong", Measured: -0.061, Unit: "s" }],
    }).findings;
    expect(early && findingMessage(early).values.seconds).toBe(0.06);
  });
});
