import type { MediaAnalysisAnswer } from "@/lib/ims/schema/answers/analysis";
import type { MomentsAnswer } from "@/lib/ims/schema/answers/moments";
import type { AnalysedShot, AnalysisPass, MediaAnalysis, Moment, TextSource } from "./analysis";

const states = {
  None: "waiting",
  Waiting: "waiting",
  Analysing: "analysing",
  Done: "done",
  Failed: "failed",
} as const;
const sources: Record<MomentsAnswer["Moments"][number]["Reason"]["Source"], TextSource> = {
  Name: "name",
  Folder: "folder",
  Tag: "tag",
  Description: "description",
  Subtitle: "subtitle",
  Ocr: "ocr",
  Provider: "provider",
};
const roles = {
  Caption: "caption",
  Title: "title",
  Credits: "credits",
  Scoreboard: "scoreboard",
} as const;

const problems = {
  File: "file",
  Machine: "machine",
  Refused: "refused",
  Unreachable: "unreachable",
} as const;

/** Shares of a shot from which it is shown as such. */
const speechShare = 0.3;
const stillShare = 0.8;
const blackShare = 0.5;

function toPass(
  answer: MediaAnalysisAnswer,
  name: MediaAnalysisAnswer["Passes"][number]["Pass"],
): AnalysisPass | null {
  const pass = answer.Passes.find(({ Pass }) => Pass === name);
  if (!pass) return null;
  return {
    state: states[pass.State],
    progress: pass.Progress / 100,
    problem: pass.Problem ? problems[pass.Problem] : null,
  };
}

type ShotAnswer = NonNullable<MediaAnalysisAnswer["Shots"]>[number];

function toShot(shot: ShotAnswer): AnalysedShot {
  const traits: AnalysedShot["traits"] = [];
  if (shot.SpeechShare >= speechShare) traits.push("speech");
  if (shot.BlackShare >= blackShare) traits.push("black");
  else if (shot.FrozenShare >= stillShare) traits.push("still");
  const focus = (shot.Focus ?? []).map(({ At, X, Y }) => ({ seconds: At, x: X, y: Y }));
  return { fromSeconds: shot.From, toSeconds: shot.To, traits, focus };
}

/** The answer of the engine about one media in our words. An image has no shots. */
export function toMediaAnalysis(answer: MediaAnalysisAnswer): MediaAnalysis {
  const shots = (answer.Shots ?? []).map(toShot);
  return {
    looks: toPass(answer, "Looks"),
    words: toPass(answer, "Words"),
    descriptions: toPass(answer, "Descriptions"),
    shots: shots.filter(({ fromSeconds, toSeconds }) => toSeconds > fromSeconds),
    texts: (answer.Texts ?? []).map((text) => ({
      source: sources[text.Source],
      words: text.Words,
      fromSeconds: text.From ?? null,
      by: text.By ?? null,
      role: text.Role ? roles[text.Role] : null,
    })),
  };
}

export function toMoment({ MediaId, From, To, Reason }: MomentsAnswer["Moments"][number]): Moment {
  return {
    mediaId: MediaId,
    fromSeconds: From ?? null,
    toSeconds: To ?? null,
    source: sources[Reason.Source],
    words: Reason.Words,
  };
}
