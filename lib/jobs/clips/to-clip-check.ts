import {
  type ClipReport,
  needsWords,
  type RuleFinding,
} from "@/lib/ims/schema/answers/clip-report";
import type { ClipCheck, ClipFinding } from "@/lib/model/job";

const verdicts = {
  Good: "good",
  NotJudged: "good",
  Attention: "attention",
  Wrong: "wrong",
} as const;

/** The engine's report of a clip in our words; only the findings that are shown to people. */
export function toClipCheck(report: ClipReport): ClipCheck {
  return {
    verdict: verdicts[report.Verdict],
    madeAgain: report.Renderings > 1,
    findings: report.Rules.filter(needsWords).map(toFinding),
  };
}

const toFinding = ({ Rule, Verdict, Measured, From, Detail, Code }: RuleFinding): ClipFinding => ({
  rule: Rule,
  verdict: verdicts[Verdict],
  measured: Measured ?? null,
  fromSeconds: From ?? null,
  detail: Detail ?? "",
  code: Code ?? null,
});
