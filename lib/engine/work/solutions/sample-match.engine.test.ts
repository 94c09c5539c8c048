import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { analyseSound } from "@/lib/engine/analysis/sound/analyse-sound";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { findCheers } from "@/lib/engine/plan/sports/find-cheers";
import { findRallies } from "@/lib/engine/plan/sports/find-rallies";
import { rallySoundArgs } from "@/lib/engine/render/stock/sample-rally";

it("the rallies of the sample match are heard by the engine", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "reelpress-rally-"));
  try {
    const file = path.join(folder, "rally.m4a");
    await runProgram(ffmpegPath(), rallySoundArgs(file), { deadlineMs: 60_000 });
    const facts = { hasAudio: true, durationSeconds: 45, formatName: "mov,mp4" } as const;
    const sound = await analyseSound(file, facts as Parameters<typeof analyseSound>[1]);
    if (!sound) throw new Error("nothing was heard");
    const rallies = findRallies(sound.hits, findCheers(sound));
    expect(rallies.map(({ hits }) => hits)).toEqual([8, 16, 6, 18]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
