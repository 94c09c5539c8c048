import { findProgram } from "./find-program.mjs";
import { run } from "./run.mjs";
import { StopWith } from "./stop-with.mjs";
import { follow, recipeFor } from "./system-packages.mjs";

const names = { apt: "ffmpeg", brew: "ffmpeg", dnf: "ffmpeg", pacman: "ffmpeg" };
const oldest = { major: 5, minor: 1 };

/**
 * Finds ffmpeg and ffprobe.
 * @returns {{ ffmpeg?: string, ffprobe?: string }} the paths of those that exist
 */
export function findFfmpeg(environment = process.env) {
  return {
    ffmpeg: findProgram(["ffmpeg"], environment.FFMPEG_PATH, environment.PATH),
    ffprobe: findProgram(["ffprobe"], environment.FFPROBE_PATH, environment.PATH),
  };
}

/**
 * @param {string} banner first line of `ffmpeg -version`
 * @returns {{ text: string, newEnough: boolean } | undefined} undefined when it is not ffmpeg
 */
export function ffmpegVersion(banner) {
  const text = /^ff(?:mpeg|probe) version (\S+)/.exec(banner)?.[1];
  if (!text) return undefined;
  const numbers = /^n?(\d+)\.(\d+)/.exec(text);
  // A build from git has a date or a revision instead of a version; it counts as new enough.
  if (!numbers) return { text, newEnough: true };
  const [major, minor] = [Number(numbers[1]), Number(numbers[2])];
  const newEnough = major > oldest.major || (major === oldest.major && minor >= oldest.minor);
  return { text, newEnough };
}

/**
 * Finds ffmpeg and ffprobe, or installs them. Stops with the command to type where they cannot be installed.
 * @param {import("./step.mjs").Say} say
 */
export async function ensureFfmpeg(say) {
  if (isMissing()) await installFfmpeg(say);
  const { ffmpeg, ffprobe } = findFfmpeg();
  const programs = await Promise.all([ffmpeg, ffprobe].map(versionOf));
  const broken = programs.find(({ version }) => !version?.newEnough);
  if (broken) {
    throw new StopWith(
      `${broken.file} is ${broken.version?.text ?? "not usable"}; ffmpeg ${oldest.major}.${oldest.minor} or newer is needed. Install a newer one, or point FFMPEG_PATH and FFPROBE_PATH to it.`,
    );
  }
  say(programs[0]?.version?.text ?? "");
}

/** @param {string | undefined} file */
async function versionOf(file) {
  const banner = file && (await run(file, ["-version"])).output;
  return { file, version: banner ? ffmpegVersion(banner) : undefined };
}

function isMissing() {
  const { ffmpeg, ffprobe } = findFfmpeg();
  return !ffmpeg || !ffprobe;
}

/** @param {import("./step.mjs").Say} say */
async function installFfmpeg(say) {
  const { FFMPEG_PATH, FFPROBE_PATH } = process.env;
  if (FFMPEG_PATH || FFPROBE_PATH) {
    throw new StopWith("FFMPEG_PATH or FFPROBE_PATH points to no program. Correct or remove it.");
  }
  const recipe = await recipeFor(names);
  if (!recipe.command) {
    throw new StopWith(`ffmpeg is missing. Install it and start again:\n\n  ${recipe.line}`);
  }
  say("installing ffmpeg …");
  const done = await follow(recipe);
  if (isMissing()) {
    const lastLines = done.output.trim().split("\n").slice(-8).join("\n");
    throw new StopWith(
      `ffmpeg could not be installed:\n\n${lastLines}\n\nInstall it by hand and start again:\n\n  ${recipe.line}`,
    );
  }
}
