import "server-only";
import { open, stat } from "node:fs/promises";
import { contentHash } from "@/lib/engine/probe/content-hash";
import { factsVersion, type ProbedFacts } from "@/lib/engine/probe/facts/describe-facts";
import { type ProbeRefusal, refuse } from "@/lib/engine/probe/probe-refusal";
import { FontError, ownFont } from "./own-font";

/** The first bytes of font files. Source: OpenType, "Table directory"; W3C WOFF and WOFF 2.0. */
const formats: Readonly<Record<string, string>> = {
  "\0\x01\0\0": "ttf",
  true: "ttf",
  OTTO: "otf",
  wOFF: "woff",
  wOF2: "woff2",
  ttcf: "ttc",
};

async function formatOf(file: string): Promise<string | undefined> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return formats[buffer.toString("latin1")];
  } finally {
    await handle.close();
  }
}

/**
 * Describes a font file, recognised by its content and not by its name. A font that texts cannot be
 * drawn with is refused. Null for a file that does not begin like a font.
 */
export async function probeFont(
  file: string,
  signal?: AbortSignal,
): Promise<{ ok: true; facts: ProbedFacts } | ProbeRefusal | null> {
  const formatName = await formatOf(file);
  if (formatName === undefined) return null;
  try {
    const { familyName } = await ownFont(file);
    return {
      ok: true,
      facts: {
        kind: "text",
        fontFamily: familyName,
        formatName,
        durationSeconds: 0,
        width: 0,
        height: 0,
        rotationDegrees: 0,
        framesPerSecond: 0,
        hasAudio: false,
        videoCodec: null,
        audioCodec: null,
        sizeBytes: (await stat(file)).size,
        contentHash: await contentHash(file, signal),
        factsVersion,
        blackRanges: [],
        loudnessLufs: null,
      },
    };
  } catch (error) {
    if (!(error instanceof FontError)) throw error;
    const { message } = error;
    return {
      ...refuse("unsupported"),
      message: `${message[0]?.toUpperCase()}${message.slice(1)}.`,
    };
  }
}
