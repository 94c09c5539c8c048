import type { RuleFinding } from "@/lib/ims/schema/answers/clip-report";
import { lookAt, lookCount } from "./look";
import type { TextProof } from "./picture-plan";

/** Fewest points for a judgement: with less, a match could be chance. */
const fewestPoints = 4;
const shownShare = 0.6;
const sameLevels = 16;
/** Least share of a text inside the frame for the text to be readable. */
const readableShare = 0.05;
const wholeShare = 0.98;

export type TextJudge = {
  /** Accepts the looks of the next frames, in order. */
  take(looks: Buffer): void;
  findings(): RuleFinding[];
};

/**
 * Judges whether every text of the plan is visible: its drawing is not empty and lies inside the
 * frame, and if it is large enough to cover points of a look, the finished frame shows its colours.
 */
export function createTextJudge(texts: readonly TextProof[], rate: number): TextJudge {
  const waiting = new Map<number, TextProof[]>();
  const unseen = new Set<TextProof>();
  for (const text of texts) {
    if (text.atFrame === null || text.points.length < fewestPoints) continue;
    waiting.set(text.atFrame, [...(waiting.get(text.atFrame) ?? []), text]);
    unseen.add(text);
  }
  let frame = 0;
  return {
    take(looks) {
      for (let index = 0; index < lookCount(looks); index += 1, frame += 1) {
        const look = lookAt(looks, index);
        for (const text of waiting.get(frame) ?? []) if (isSeen(text, look)) unseen.delete(text);
      }
    },
    findings() {
      const planned = texts.filter((text) => text.visible);
      const missing = planned.filter((text) => text.inside < readableShare || unseen.has(text));
      const cut = planned.filter((text) => !missing.includes(text) && text.inside < wholeShare);
      if (planned.length === 0) return [{ Rule: "Texts", Verdict: "NotJudged" }];
      const [first] = [...missing, ...cut];
      const verdict = missing.length > 0 ? "Wrong" : cut.length > 0 ? "Attention" : "Good";
      return [
        {
          Rule: "Texts",
          Verdict: verdict,
          Measured: missing.length > 0 ? missing.length : cut.length,
          Limit: 1,
          Unit: "texts",
          ...(first ? { Detail: first.text } : {}),
          ...(first?.atFrame ? { From: first.atFrame / rate } : {}),
        },
      ];
    },
  };
}

function isSeen(text: TextProof, look: Buffer): boolean {
  const same = text.points.filter(
    ({ index, luma }) => Math.abs((look[index] ?? 0) - luma) <= sameLevels,
  );
  return same.length >= text.points.length * shownShare;
}
