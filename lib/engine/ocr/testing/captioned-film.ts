import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { filterValue } from "@/lib/engine/exec/filter-value";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";

/** A text that stands in a drawn film. Times are seconds. */
export type DrawnText = { text: string; fromSeconds: number; toSeconds: number };

export type FilmScript = {
  seconds: number;
  width: number;
  height: number;
  captions: readonly DrawnText[];
  /** Fades in and out for so long. */
  fadeMs?: number;
  /** Size of the captions in pixels. */
  size?: number;
  /** ASS override tags of all captions: another colour, a box. */
  look?: string;
  /** Big texts in the middle. */
  titles?: readonly DrawnText[];
  /** The rows of rolling credits. */
  credits?: { rows: readonly string[]; fromSeconds: number; toSeconds: number };
  /** A board at the top left whose text changes. */
  board?: readonly DrawnText[];
  /** What is behind the texts, shot by shot; all kinds in turn when absent. */
  shots?: readonly ShotKind[];
};

const framesPerSecond = 25;
/** Seconds of one shot of the drawn footage. */
const shotSeconds = 5;
const fonts = {
  sc: "noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
  bold: "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
};

/**
 * Draws a film with texts burnt into it: moving colours, fractals and growing cells behind, libass and
 * the fonts of the project in front. The same script draws the same film.
 */
export async function drawFilm(folder: string, name: string, script: FilmScript): Promise<string> {
  const fontFolder = path.join(folder, "fonts");
  await mkdir(fontFolder, { recursive: true });
  const packages = path.resolve("node_modules/@expo-google-fonts");
  for (const font of Object.values(fonts)) {
    await copyFile(path.join(packages, font), path.join(fontFolder, path.basename(font)));
  }
  // Not beside the film: subtitles that lie there are read.
  const subtitles = path.join(fontFolder, `${name}.ass`);
  await writeFile(subtitles, assOf(script));
  const file = path.join(folder, `${name}.mp4`);
  const shots = backgrounds(script);
  const inputs = shots.flatMap((shot) => [
    ...flags("-f lavfi -t"),
    String(shotSeconds),
    "-i",
    shot,
  ]);
  const graph = [
    ...shots.map((_, at) => `[${at}:v]fps=${framesPerSecond},format=yuv420p,setsar=1[s${at}]`),
    `${shots.map((_, at) => `[s${at}]`).join("")}concat=n=${shots.length}:v=1[film]`,
    `[film]ass=filename=${filterValue(subtitles)}:fontsdir=${filterValue(fontFolder)}[out]`,
  ];
  await runProgram(
    ffmpegPath(),
    [
      ...flags("-v error -y -nostdin"),
      ...inputs,
      "-filter_complex",
      graph.join(";"),
      ...flags(`-map [out] -t ${script.seconds}`),
      ...flags("-c:v libx264 -preset ultrafast -crf 26 -g 125 -pix_fmt yuv420p"),
      file,
    ],
    { deadlineMs: 300_000 },
  );
  return file;
}

export type ShotKind = "black" | "clouds" | "fractal" | "cells" | "grain";
const shotKinds: readonly ShotKind[] = ["clouds", "fractal", "cells", "grain"];

function backgrounds({ seconds, width, height, shots = shotKinds }: FilmScript): string[] {
  const size = `s=${width}x${height}:r=${framesPerSecond}`;
  /** Drawn small and enlarged, because ffmpeg computes each pixel. */
  const smaller = (by: number) => `s=${width / by}x${height / by}`;
  const enlarged = `scale=${width}:${height}`;
  const sources: Record<ShotKind, string> = {
    black: `color=c=black:${size}`,
    clouds: `gradients=${size}:speed=0.03:n=4:seed=7:c0=navy:c1=orange:c2=white:c3=teal`,
    fractal: `mandelbrot=${smaller(4)}:r=${framesPerSecond}:end_scale=0.02:maxiter=500,${enlarged}`,
    cells: `life=${smaller(16)}:r=6:mold=30:seed=3:ratio=0.3:death_color=#203040:life_color=#e0d060,${enlarged},gblur=sigma=6`,
    grain: `gradients=${size}:speed=0.05:n=3:seed=9:c0=white:c1=gray:c2=olive,format=yuv420p,noise=c0s=10:c0f=t`,
  };
  const count = Math.ceil(seconds / shotSeconds);
  return Array.from({ length: count }, (_, at) => sources[shots[at % shots.length] ?? "black"]);
}

/** The texts as an ASS script in pixels of the film. */
export function assOf(script: FilmScript): string {
  const { width, height, size = 40, look = "", fadeMs } = script;
  const fade = fadeMs ? `\\fad(${fadeMs},${fadeMs})` : "";
  const line = ({ fromSeconds, toSeconds }: Omit<DrawnText, "text">, style: string, text: string) =>
    `Dialogue: 0,${clock(fromSeconds)},${clock(toSeconds)},${style},,0,0,0,,${text}`;
  const { credits } = script;
  const roll = credits
    ? `{\\an8\\move(${width / 2},${height},${width / 2},${Math.round(height - 90 * (credits.toSeconds - credits.fromSeconds))})}`
    : "";
  return [
    "[Script Info]",
    "ScriptType: v4.00+",
    `PlayResX: ${width}`,
    `PlayResY: ${height}`,
    "WrapStyle: 2",
    "[V4+ Styles]",
    "Format: Name,Fontname,Fontsize,PrimaryColour,OutlineColour,BackColour,Bold,Outline,Shadow,BorderStyle,Alignment,MarginL,MarginR,MarginV",
    `Style: Caption,Noto Sans SC Medium,${size},&H00FFFFFF,&H00000000,&H00000000,0,2,0,1,2,20,20,${Math.round(height * 0.08)}`,
    `Style: Title,Noto Sans SC,${Math.round(height / 7)},&H00FFFFFF,&H00000000,&H00000000,1,3,0,1,5,20,20,20`,
    `Style: Credits,Noto Sans SC Medium,${Math.round(height / 24)},&H00FFFFFF,&H00000000,&H00000000,0,1,0,1,8,20,20,20`,
    `Style: Board,Noto Sans SC,${Math.round(height / 28)},&H00FFFFFF,&H00000000,&H40000000,1,8,0,3,7,50,20,40`,
    "[Events]",
    "Format: Layer,Start,End,Style,Name,MarginL,MarginR,MarginV,Effect,Text",
    ...script.captions.map((each) => line(each, "Caption", `{${look}${fade}}${each.text}`)),
    ...(script.titles ?? []).map((each) => line(each, "Title", each.text)),
    ...(credits ? [line(credits, "Credits", `${roll}${credits.rows.join("\\N")}`)] : []),
    ...(script.board ?? []).map((each) => line(each, "Board", each.text)),
    "",
  ].join("\n");
}

function clock(seconds: number): string {
  const hundredths = Math.round(seconds * 100);
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(hundredths / 6000);
  return `0:${two(minutes)}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}
