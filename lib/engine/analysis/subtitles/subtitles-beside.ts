import "server-only";
import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { flags } from "@/lib/engine/exec/flags";
import type { FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import { filmLimits } from "@/lib/engine/plan/given/read-subtitles";
import { convertSubtitles } from "./convert-subtitles";
import { decodeSubtitles } from "./decode-subtitles";

/** ffmpeg's names of the formats, by extension. */
const formats = new Map([
  [".srt", "srt"],
  [".vtt", "webvtt"],
  [".ass", "ass"],
  [".ssa", "ass"],
]);
const deadlineMs = 60_000;
const mostFiles = 8;

/**
 * The texts of subtitle files beside a file: the same name with another extension, with or without a
 * language between ("match.mp4": "match.srt", "match.en.vtt").
 */
export async function subtitlesBeside(file: string, signal: AbortSignal): Promise<FoundText[]> {
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  const texts: FoundText[] = [];
  for (const name of subtitleNames(path.basename(file), names).slice(0, mostFiles)) {
    const bytes = await readSmall(path.join(/* turbopackIgnore: true */ folder, name));
    const text = bytes && decodeSubtitles(bytes);
    const format = formats.get(path.extname(name).toLowerCase());
    if (!text || !format) continue;
    const input = [...flags(`-protocol_whitelist pipe -f ${format} -i pipe:0 -map 0:s:0`)];
    texts.push(...(await convertSubtitles(input, { signal, deadlineMs, input: text })));
  }
  return texts;
}

/** Those of `names` that are subtitles of the file, in order of the alphabet. */
export function subtitleNames(fileName: string, names: readonly string[]): string[] {
  const own = path.parse(fileName).name.normalize("NFC").toLowerCase();
  return names
    .filter((name) => {
      const { name: base, ext } = path.parse(name.normalize("NFC").toLowerCase());
      if (!formats.has(ext)) return false;
      return (
        base === own ||
        (base.startsWith(`${own}.`) && /^\.[a-z_-]{2,12}$/.test(base.slice(own.length)))
      );
    })
    .toSorted();
}

/**
 * Tells the subtitle files beside a file from others: their names, sizes and times; empty without any.
 * The function reads each folder once, so make another for a later look.
 */
export function createSubtitleMarks(): (file: string) => Promise<string> {
  const folders = new Map<string, Promise<string[]>>();
  const subtitlesIn = async (folder: string) => {
    const names = await readdir(folder).catch(() => []);
    return names.filter((name) => formats.has(path.extname(name).toLowerCase()));
  };
  return async (file) => {
    const folder = path.dirname(file);
    const names = folders.get(folder) ?? subtitlesIn(folder);
    folders.set(folder, names);
    const own = subtitleNames(path.basename(file), await names).slice(0, mostFiles);
    const marks = own.map(async (name) => {
      const facts = await lstat(path.join(/* turbopackIgnore: true */ folder, name)).catch(
        () => null,
      );
      return facts ? `${name}:${facts.size}:${Math.round(facts.mtimeMs)}` : "";
    });
    return (await Promise.all(marks)).filter(Boolean).join("|");
  };
}

/** Null for what is no file of its own (a link may lead out of the library) or is too large. */
async function readSmall(file: string): Promise<Buffer | null> {
  const facts = await lstat(file).catch(() => null);
  if (!facts?.isFile() || facts.size > filmLimits.bytes) return null;
  return readFile(file).catch(() => null);
}
