import { ffmpegVersion, findFfmpeg } from "../prepare/ensure-ffmpeg.mjs";
import { run } from "../prepare/run.mjs";
import { recipeFor } from "../prepare/system-packages.mjs";
import { bad, good } from "./check.mjs";

/** The filters that the renderer uses; `a|b` means that one of the two is enough. */
const filters =
  "scale crop overlay format fps trim setpts split concat pad transpose gblur|boxblur xfade fade ass color alphamerge aresample atrim asetpts adelay amix afade aloop volume sidechaincompress acompressor alimiter ebur128 loudnorm silencedetect blackdetect freezedetect";
const encoders = "libx264 aac mjpeg pcm_s16le";

export async function ffmpegRows() {
  const { ffmpeg, ffprobe } = findFfmpeg();
  const recipe = await recipeFor({
    apt: "ffmpeg",
    brew: "ffmpeg",
    dnf: "ffmpeg",
    pacman: "ffmpeg",
  });
  const rows = [
    await versionRow("ffmpeg", ffmpeg, recipe),
    await versionRow("ffprobe", ffprobe, recipe),
  ];
  if (!ffmpeg) return rows;
  const mend = `This build of ffmpeg lacks parts. Install a full one (${recipe.line}) or set FFMPEG_PATH.`;
  rows.push(partsRow("Filters", missingParts(filters, await listed(ffmpeg, "-filters")), mend));
  rows.push(partsRow("Encoders", missingParts(encoders, await listed(ffmpeg, "-encoders")), mend));
  return rows;
}

/**
 * @param {string} name
 * @param {string | undefined} file
 * @param {import("../prepare/system-packages.mjs").Recipe} recipe
 */
async function versionRow(name, file, recipe) {
  if (!file)
    return bad(name, "not found", `npm start installs it where it can. Or: ${recipe.line}`);
  const version = ffmpegVersion((await run(file, ["-version"])).output);
  const found = `${version?.text ?? "does not run"} (${file})`;
  return version?.newEnough ? good(name, found) : bad(name, found, "Install ffmpeg 5.1 or newer.");
}

/** @param {string} ffmpeg @param {string} option */
async function listed(ffmpeg, option) {
  const { output } = await run(ffmpeg, ["-hide_banner", option]);
  return namesInList(output);
}

/**
 * The names in ffmpeg's tables of filters and encoders: the word after the column of flags.
 * @param {string} output
 */
export function namesInList(output) {
  const rows = output.matchAll(/^ [A-Z.|]{2,7} (\S+)/gm);
  return new Set([...rows].map(([, name = ""]) => name));
}

/**
 * The parts of `wanted` that are missing.
 * @param {string} wanted names separated by spaces; alternatives separated by a bar
 * @param {Set<string>} there
 * @returns {string[]}
 */
export function missingParts(wanted, there) {
  return wanted.split(" ").filter((part) => !part.split("|").some((name) => there.has(name)));
}

/** @param {string} name @param {string[]} missing @param {string} mend */
function partsRow(name, missing, mend) {
  const found = missing.length === 0 ? "all there" : `missing: ${missing.join(", ")}`;
  return missing.length === 0 ? good(name, found) : bad(name, found, mend);
}
