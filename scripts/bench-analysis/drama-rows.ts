import { runSteps } from "@/lib/engine/plan/run-steps";
import { plainOrder } from "@/lib/engine/plan/draws/draw-log";
import path from "node:path";
import { createLooksPass } from "@/lib/engine/analysis/looks-pass";
import { noParts } from "@/lib/engine/analysis/pass-input";
import { analyseSound } from "@/lib/engine/analysis/sound/analyse-sound";
import { drawnDrama } from "@/lib/engine/analysis/testing/drawn-drama";
import { judgeMashup } from "@/lib/engine/analysis/testing/judge-mashup";
import { writeDrama } from "@/lib/engine/analysis/testing/write-drama";
import { mashupStrategy } from "@/lib/engine/plan/mashup/mashup-strategy";
import { probeMedia } from "@/lib/engine/probe/probe-media";
import { spokenSentences } from "@/lib/engine/testing/spoken-sentences";
import type { RowSet } from "./row-set";

const seconds = 120;
const outputs = 4;
/** Peaks of each drama; together they last 21 to 26 s. */
const dramas = [
  [20, 34, 80, 90],
  [8, 20, 55, 66],
  [40, 65],
  [15, 23, 60, 68, 100, 108],
  [30, 42, 95, 107],
  [70, 92],
].map((ends, index) => ({
  name: `drama ${index + 1}`,
  peaks: ends.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: ends[at + 1] ?? from }] : [])),
}));

/** Six dramas with planted peaks: how much of what a mashup shows was planted, and whether it cuts sentences. */
export const dramaRows: RowSet = async ({ folder, note }) => {
  const speech = await spokenSentences(folder);
  const pass = createLooksPass(analyseSound);
  const { signal } = new AbortController();
  let [shown, planted, cut, least] = [0, 0, 0, 1];
  for (const { name, peaks } of dramas) {
    const drama = drawnDrama({ name, seconds, peaks, speech });
    const file = path.join(folder, "drama.mp4");
    await writeDrama(drama, file);
    const probed = await probeMedia(file);
    if (!probed.ok) throw new Error(probed.message);
    const media = { ...probed.facts, mediaId: name };
    const found = await pass.analyse({
      file,
      facts: media,
      isUrgent: true,
      signal,
      onProgress: () => {},
      parts: noParts,
      looks: null,
    });
    const analysis = { version: 1, contentHash: media.contentHash, ...found, texts: [] };
    const strategy = mashupStrategy(
      {
        sources: [{ media, analysis }],
        targetSeconds: 16,
        teaser: false,
        openings: [],
        endings: [],
        imageSeconds: 3,
        musicOf: () => null,
        seed: name,
      },
      0,
    );
    for (let index = 0; index < outputs; index += 1) {
      const length = strategy.lengthOf([], {} as never, 0);
      const order = plainOrder(index);
      const { picks } = runSteps(strategy.choose({ order, length, overlapFrames: 0 }));
      const ranges = picks.map(({ shot }) => ({ from: shot.from / 25, to: shot.to / 25 }));
      const judged = judgeMashup(drama, ranges);
      note(
        `${name}, output ${index}: ${(100 * judged.plantedShare).toFixed(0)} % planted of ${judged.seconds.toFixed(2)} s, ${judged.cut.length} sentences cut ${judged.cut.map((at) => at.toFixed(2)).join(" ")}`,
      );
      shown += judged.seconds;
      planted += judged.seconds * judged.plantedShare;
      cut += judged.cut.length;
      least = Math.min(least, judged.plantedShare);
    }
  }
  return [
    {
      name: "planted seconds of those that 24 mashups show",
      value: planted / shown,
      bar: 0.8,
      isAtLeast: true,
    },
    { name: "the same in the worst of them", value: least, bar: 0.7, isAtLeast: true },
    { name: "sentences cut in their middle", value: cut, bar: 0, isAtLeast: false, digits: 0 },
  ];
};
