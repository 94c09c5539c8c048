import { flags } from "@/lib/engine/exec/flags";
import type { SampleScene } from "./sample-scenes";

/** Share of the drawing's own size: a smaller sample is ready sooner, and the difference is not visible. */
const sampleScale = 0.75;

/** A stretch of a scene, in seconds; a stretch is drawn as it is in the whole scene. */
export type SceneSpan = { fromSeconds: number; toSeconds: number };

/**
 * Draws a scene or a stretch of it: a slow gradient, its shapes by libass, a soft vignette. The quickest preset
 * takes a third of the time of `superfast`, and drawn shapes show no difference.
 */
export function sceneArgs(
  scene: SampleScene,
  scriptName: string,
  output: string,
  span?: SceneSpan,
): string[] {
  const { seconds, gradient } = scene;
  const width = scene.width * sampleScale;
  const height = scene.height * sampleScale;
  // The background is smooth enough to be drawn at a quarter of the size.
  const small = { width: scene.width / 4, height: scene.height / 4 };
  const source = [
    `gradients=s=${small.width}x${small.height}:r=25:d=${seconds}:n=${gradient.length}`,
    ...gradient.map((color, index) => `c${index}=${color}`),
    `x0=0:y0=0:x1=${small.width}:y1=${small.height}:speed=0.012:seed=7`,
  ].join(":");
  const filters = [
    // The gradient is cheap to draw from the start, and keeps its times.
    ...(span ? [`trim=start=${span.fromSeconds}:end=${span.toSeconds}`] : []),
    "vignette=angle=PI/5.5",
    `scale=${width}:${height}:flags=bicubic:out_color_matrix=bt709:out_range=tv,format=yuv420p`,
    `ass=filename=${scriptName}:fontsdir=.`,
    "noise=c0s=2:c0f=t",
    ...(span ? ["setpts=PTS-STARTPTS"] : []),
  ];
  return [
    ...flags("-v error -nostdin -y -f lavfi -i"),
    source,
    "-vf",
    filters.join(","),
    ...flags("-c:v libx264 -preset ultrafast -crf 18 -pix_fmt yuv420p -g 25"),
    ...flags("-color_primaries bt709 -color_trc bt709 -colorspace bt709 -color_range tv"),
    ...flags("-movflags +faststart -f mp4"),
    `file:${output}`,
  ];
}

const beatSeconds = 0.3125;
const bars = [
  { bass: 130.81, chord: [261.63, 329.63, 392, 493.88] },
  { bass: 110, chord: [261.63, 329.63, 392, 440] },
  { bass: 87.31, chord: [261.63, 349.23, 440, 523.25] },
  { bass: 98, chord: [246.94, 293.66, 392, 587.33] },
] as const;
/** Which note of the chord sounds at each of the eight beats of a bar. */
const pattern = [0, 2, 1, 3, 2, 1, 3, 2] as const;
const barSeconds = beatSeconds * pattern.length;

/** Length of the loop: four bars. */
const sampleMusicSeconds = barSeconds * bars.length;

/** A quiet loop of plucked chords: C, A minor, F, G. */
export function musicArgs(output: string): string[] {
  const notes = bars.flatMap(({ bass, chord }, bar) => [
    { hertz: bass, at: bar * barSeconds, level: 0.2, decay: 1.1, seconds: 2.4 },
    ...pattern.map((note, beat) => ({
      hertz: chord[note],
      at: bar * barSeconds + beat * beatSeconds,
      level: beat % 4 === 0 ? 0.13 : 0.09,
      decay: 3.4,
      seconds: 1.3,
    })),
  ]);
  const sources = notes.map(({ hertz, at, level, decay, seconds }, index) => {
    const wave = [1, 0.4, 0.16, 0.06]
      .map((share, partial) => `${share}*sin(2*PI*${(hertz * (partial + 1)).toFixed(2)}*t)`)
      .join("+");
    const envelope = `${level}*min(t/0.012,1)*exp(-${decay}*t)`;
    const fade = `afade=t=out:st=${seconds - 0.3}:d=0.3`;
    const late = `adelay=delays=${Math.round(at * 48_000)}S:all=1`;
    return `aevalsrc=exprs='${envelope}*(${wave})':s=48000:d=${seconds},${fade},${late}[n${index}]`;
  });
  const names = notes.map((_, index) => `[n${index}]`).join("");
  const tail = [
    `amix=inputs=${notes.length}:normalize=0:duration=longest,aformat=cl=stereo`,
    "aecho=0.9:0.5:60|110:0.22|0.14,lowpass=f=6500",
    `apad,atrim=end=${sampleMusicSeconds},volume=0.9[out]`,
  ].join(",");
  return [
    ...flags("-v error -nostdin -y -filter_complex"),
    `${sources.join(";")};${names}${tail}`,
    ...flags("-map [out] -c:a aac -b:a 160k -ar 48000 -ac 2 -f mp4"),
    `file:${output}`,
  ];
}
