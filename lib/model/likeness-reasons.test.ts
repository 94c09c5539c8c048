import { expect, it } from "vitest";
import { likeness } from "@/lib/ims/schema/likeness/likeness";
import type { Montage } from "@/lib/ims/schema/likeness/montage";
import { likenessReasons } from "./likeness-reasons";

const montage = (sources: string, words: Partial<Montage> = {}): Montage => ({
  shots: sources.split("").map((source) => ({
    source,
    still: false,
    fromSeconds: 0,
    toSeconds: 6,
    shownSeconds: 6,
  })),
  script: "",
  titles: [],
  voice: "",
  music: "",
  ...words,
});

it("gives reasons in the order of their weight, and none for what is not shared", () => {
  const words = { script: "One. Two.", music: "m" };
  const reasons = likenessReasons(
    likeness(montage("abc", words), montage("bac", { script: "One.", music: "m" })),
  );
  expect(reasons).toEqual([
    { reason: "footage", values: { seconds: 18, of: 18, percent: 100 } },
    { reason: "order", values: { seconds: 12, of: 18, percent: 67 } },
    { reason: "scriptPart", values: { seconds: 0, of: 0, percent: 67 } },
    { reason: "music", values: { seconds: 0, of: 0, percent: 100 } },
  ]);
  expect(likenessReasons(likeness(montage("ab"), montage("cd")))).toEqual([]);
});
