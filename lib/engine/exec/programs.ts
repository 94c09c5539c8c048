import "server-only";
import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/base/env";
import { AppError } from "@/lib/base/pure/errors";

const installLine =
  "Install ffmpeg 5.1 or newer (Debian, Ubuntu: `sudo apt-get install ffmpeg`; macOS: `brew install ffmpeg`)";

/** Absolute path of an executable, or null: a path is checked, a bare name is looked up on PATH. */
export function findProgram(nameOrPath: string): string | null {
  if (nameOrPath.includes("/")) return isExecutable(nameOrPath) ? nameOrPath : null;
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    if (folder === "") continue;
    const candidate = path.join(/* turbopackIgnore: true */ folder, nameOrPath);
    if (isExecutable(candidate)) return candidate;
  }
  return null;
}

/** @throws AppError `program-missing` that says what to install */
export function ffmpegPath(): string {
  return configuredOrFound("ffmpeg", "FFMPEG_PATH", env().FFMPEG_PATH);
}

/** @throws AppError `program-missing` that says what to install */
export function ffprobePath(): string {
  return configuredOrFound("ffprobe", "FFPROBE_PATH", env().FFPROBE_PATH);
}

function configuredOrFound(name: string, variable: string, configured?: string): string {
  const found = findProgram(configured ?? name);
  if (found !== null) return found;
  const what = configured
    ? `${variable} names "${configured}", which is not a program that can be run.`
    : `${name} was not found on PATH.`;
  throw new AppError("program-missing", `${what} ${installLine}, or set ${variable} to its path.`, {
    details: { program: configured ?? name, variable },
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
