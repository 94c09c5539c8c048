import type { ComposeForm } from "../compose-form";
import type { JobKind } from "./job-kinds";
import { type PlatformId, platforms } from "../../platforms";

/** The presets that come with the program, in the order in which they are shown. */
export const starterIds = [
  "clipsVertical",
  "storyVertical",
  "filmRecap",
  "matchMinute",
  "ralliesVertical",
  "trailer",
  "episodeTeasers",
] as const;
export type StarterId = (typeof starterIds)[number];

type Starter = { kind: JobKind; fill: (fresh: ComposeForm) => Partial<ComposeForm> };

const output = (
  { output: fresh }: ComposeForm,
  platform: Exclude<PlatformId, "custom">,
  more: Partial<ComposeForm["output"]>,
): ComposeForm["output"] => ({ ...fresh, platform, ...platforms[platform], ...more });

/** What each of them sets in a fresh form; texts and footage are the person's own. */
export const starters: Record<StarterId, Starter> = {
  clipsVertical: {
    kind: "groups",
    fill: (fresh) => ({ output: output(fresh, "douyin", { count: 10 }) }),
  },
  storyVertical: {
    kind: "match",
    fill: (fresh) => ({ output: output(fresh, "douyin", { count: 3 }) }),
  },
  filmRecap: {
    kind: "film",
    fill: (fresh) => ({
      match: { ...fresh.match, clipDetection: true, sourceOrder: true },
      output: output(fresh, "landscape", { count: 1 }),
    }),
  },
  matchMinute: {
    kind: "sports",
    fill: (fresh) => ({
      sports: { ...fresh.sports, category: "basketball" },
      output: output(fresh, "landscape", { count: 1, length: { mode: "max", seconds: 60 } }),
    }),
  },
  ralliesVertical: {
    kind: "sports",
    fill: (fresh) => ({
      sports: { ...fresh.sports, category: "pingpong", moments: 3 },
      output: output(fresh, "douyin", { count: 3, length: { mode: "max", seconds: 30 } }),
    }),
  },
  trailer: {
    kind: "mashup",
    fill: (fresh) => ({
      mashup: { ...fresh.mashup, seconds: 60, intro: true },
      output: output(fresh, "landscape", { count: 1 }),
    }),
  },
  episodeTeasers: {
    kind: "mashup",
    fill: (fresh) => ({
      mashup: { ...fresh.mashup, seconds: 20, intro: false },
      output: output(fresh, "douyin", { count: 5 }),
    }),
  },
};

/** A fresh form as a starter fills it. */
export function fillStarter(id: StarterId, fresh: ComposeForm): ComposeForm {
  const { kind, fill } = starters[id];
  return { ...fresh, kind, ...fill(fresh) };
}
