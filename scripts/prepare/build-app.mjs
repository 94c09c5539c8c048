import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { sourceFingerprint } from "./fingerprint.mjs";
import { buildFolder, inRoot } from "./project.mjs";
import { run } from "./run.mjs";
import { StopWith } from "./stop-with.mjs";

const stampFile = () => path.join(buildFolder(), "reelpress-build");

export const nextProgram = () => inRoot("node_modules", "next", "dist", "bin", "next");

/**
 * Builds the app when the build is missing, incomplete, or made from other sources.
 * @param {import("./step.mjs").Say} say
 * @param {{ show?: boolean }} [options] `show` prints Next's output as it comes
 */
export async function buildApp(say, options = {}) {
  const wanted = await sourceFingerprint();
  if (await buildIs(wanted)) return say("up to date");
  say("next build, this takes a minute …");
  await rm(stampFile(), { force: true });
  const { code, output } = await run(process.execPath, [nextProgram(), "build"], {
    show: options.show ?? false,
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) {
    const lastLines = output.trim().split("\n").slice(-40).join("\n");
    throw new StopWith(`The build failed.\n\n${lastLines}`);
  }
  // The fingerprint was taken before the build, so an edit during the build makes the build stale.
  await writeFile(stampFile(), wanted);
  say("built");
}

/** @param {string} wanted */
async function buildIs(wanted) {
  if (!existsSync(path.join(buildFolder(), "BUILD_ID"))) return false;
  return (await readFile(stampFile(), "utf8").catch(() => "")) === wanted;
}
