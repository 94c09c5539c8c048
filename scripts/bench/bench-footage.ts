import path from "node:path";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import type { Sources } from "@/lib/engine/render/render-options";
import { flags } from "@/lib/engine/exec/flags";
import { probeMedia } from "@/lib/engine/probe/probe-media";

export type BenchFootage = {
  sources: Sources;
  videos: string[];
  voices: string[];
  speechPath: (speechKey: string) => string;
};

const lavfi = flags("-f lavfi -i");
const x264 = flags("-c:v libx264 -preset ultrafast -crf 23 -pix_fmt yuv420p -g 60");
const grain = "noise=c0s=5:c0f=t";

/** Colours have to be named: ffmpeg draws the missing ones at random, whatever the seed. */
const warm = "c0=0xc89060:c1=0x305080:c2=0xe0d0b0:c3=0x603040:c4=0x90a070";

/** Different shapes, sizes and rates, with the grain of a camera: as in a real library. */
const videos: Record<string, string> = {
  wide: `mandelbrot=s=640x360:r=30:maxiter=100,scale=1280:720,${grain}`,
  tall: `gradients=s=270x480:r=30:speed=0.05:n=5:${warm}:seed=3,scale=1080:1920,${grain}`,
  hd: `testsrc2=s=1920x1080:r=25,${grain}`,
  square: `life=s=180x180:r=25:mold=12:ratio=0.14:seed=5:death_color=#204060:life_color=#FFD300,scale=720:720:flags=neighbor,${grain}`,
  drift: `gradients=s=320x180:r=30:speed=0.02:n=5:${warm}:seed=9,scale=1280:720,${grain}`,
};
const videoSeconds = 8;
export const sentenceSeconds = 3;

/** Draws the footage of the bench into a folder and examines it as an upload would be. */
export async function makeBenchFootage(folder: string): Promise<BenchFootage> {
  const make = async (name: string, ...args: string[]) => {
    const file = path.join(folder, name);
    await runProgram(ffmpegPath(), [...flags("-v error -y"), ...args, file], {
      deadlineMs: 600_000,
    });
    return file;
  };
  const files: Record<string, string> = {};
  for (const [name, source] of Object.entries(videos)) {
    const length = flags(`-t ${videoSeconds}`);
    files[name] = await make(`${name}.mp4`, ...lavfi, source, ...length, ...x264);
  }
  files.sticker = await make(
    "sticker.png",
    ...lavfi,
    "testsrc2=s=240x120",
    ...flags("-frames:v 1"),
  );
  const tune =
    "aevalsrc=exprs='0.2*sin(2*PI*(220+110*floor(mod(t*2,4)))*t)*exp(-3*mod(t,0.5))':s=48000:d=8";
  files.music = await make("music.m4a", ...lavfi, tune, ...flags("-c:a aac"));
  const voices: string[] = [];
  for (const pitch of [180, 220, 260, 300]) {
    const voice = `aevalsrc=exprs='0.3*sin(2*PI*${pitch}*t)*(0.5+0.5*sin(2*PI*4*t))':s=48000:d=${sentenceSeconds}`;
    await make(`voice-${pitch}.wav`, ...lavfi, voice, ...flags("-ac 1 -c:a pcm_s16le"));
    voices.push(`voice-${pitch}`);
  }
  const sources = new Map();
  for (const [mediaId, file] of Object.entries(files)) {
    const probed = await probeMedia(file);
    if (!probed.ok) throw new Error(`${file}: ${probed.message}`);
    sources.set(mediaId, { path: file, facts: { ...probed.facts, mediaId } });
  }
  const speechPath = (key: string) => path.join(folder, `${key}.wav`);
  return { sources, videos: Object.keys(videos), voices, speechPath };
}
