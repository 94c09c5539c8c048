import { noParts } from "@/lib/engine/analysis/pass-input";
import { analyseWords } from "@/lib/engine/analysis/words/analyse-words";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { scoreIn } from "@/lib/engine/plan/analysis/score-text";
import { type DrawnText, drawFilm, type FilmScript } from "@/lib/engine/ocr/testing/captioned-film";
import { captionsIn, sentences } from "@/lib/engine/ocr/testing/film-texts";
import { type JudgedCaptions, judgeCaptions } from "@/lib/engine/ocr/testing/judge-captions";
import { probeMedia } from "@/lib/engine/probe/probe-media";
import { measureWork } from "../bench/measure-work";
import type { RowSet } from "./row-set";

const { signal } = new AbortController();
const deadlineMs = 600_000;
const size = { width: 1280, height: 720 };

/** Captions burnt into three films, a scoreboard, a title and credits; what reading a minute costs. */
export const captionRows: RowSet = async ({ folder, note }) => {
  let films = 0;
  async function read(script: Omit<FilmScript, "width" | "height">) {
    films += 1;
    const file = await drawFilm(folder, `film${films}`, { ...size, ...script });
    const probed = await probeMedia(file);
    if (!probed.ok) throw new Error(probed.message);
    const facts = { ...probed.facts, mediaId: "film" };
    let texts: Awaited<ReturnType<typeof analyseWords>> = [];
    const cost = await measureWork(async () => {
      const run = { signal, isUrgent: false, parts: noParts, onProgress: () => undefined };
      texts = await analyseWords({ file, facts, ...run });
    });
    return { file, texts, cpuSeconds: cost.cpuSeconds };
  }

  const mixed = [...sentences.zh.slice(10), ...sentences.en.slice(10)];
  const captioned = [
    { name: "en", seconds: 60, captions: captionsIn(60, sentences.en) },
    { name: "zh", seconds: 60, captions: captionsIn(60, sentences.zh) },
    { name: "faded", seconds: 60, captions: captionsIn(60, mixed), fadeMs: 300 },
  ];
  const judged: JudgedCaptions[] = [];
  let cpuSeconds = 0;
  for (const { name, ...script } of captioned) {
    const made = await read(script);
    const decode = await measureWork(() => decodeAlone(made.file));
    // The film is decoded twice, for whole frames and for the band; that is not counted.
    cpuSeconds += made.cpuSeconds - 2 * decode.cpuSeconds;
    note(
      `${name}: ${made.cpuSeconds.toFixed(1)} CPU seconds, each decode ${decode.cpuSeconds.toFixed(1)}`,
    );
    const one = judgeCaptions(script.captions, made.texts);
    for (const fault of one.faults) note(`${name}: ${fault}`);
    judged.push(one);
  }
  const sum = (of: (one: (typeof judged)[number]) => number) =>
    judged.reduce((total, one) => total + of(one), 0);
  const worst = (of: (one: (typeof judged)[number]) => number) => Math.max(...judged.map(of));

  const board = scores(60);
  const match = await read({ seconds: 60, captions: [], board });
  const shown = match.texts.filter(({ role }) => role === "scoreboard");
  const wrongScores = board.filter(({ text, fromSeconds }) => {
    const now = shown.find(
      (stretch) =>
        (stretch.fromSeconds ?? 0) <= fromSeconds && (stretch.toSeconds ?? 0) > fromSeconds,
    );
    const isWrong = now && JSON.stringify(scoreIn(now.words)) !== JSON.stringify(scoreIn(text));
    if (isWrong) note(`at ${fromSeconds}: ${text} -> ${now.words}`);
    return isWrong;
  }).length;
  const readSeconds = shown.reduce(
    (total, stretch) => total + (stretch.toSeconds ?? 0) - (stretch.fromSeconds ?? 0),
    0,
  );

  const cards = await read({ seconds: 40, ...cardScript });
  const wrongRoles = cards.texts.filter(({ role, words }) => role !== roleOf(words));
  for (const text of wrongRoles) note(`${text.words} is taken for ${text.role ?? "none"}`);

  return [
    {
      name: "caption lines found",
      value: sum((one) => one.found) / sum((one) => one.drawn),
      bar: 0.95,
      isAtLeast: true,
    },
    {
      name: "caption lines that were there",
      value: sum((one) => one.found) / sum((one) => one.read),
      bar: 0.95,
      isAtLeast: true,
    },
    {
      name: "letters misread, missed lines counted",
      value: sum((one) => one.wrongLetters) / sum((one) => one.letters),
      bar: 0.02,
      isAtLeast: false,
      digits: 3,
    },
    {
      name: "largest error of a beginning",
      value: worst((one) => one.worstStart),
      bar: 0.2,
      isAtLeast: false,
      unit: "s",
    },
    {
      name: "largest error of an end",
      value: worst((one) => one.worstEnd),
      bar: 0.2,
      isAtLeast: false,
      unit: "s",
    },
    {
      name: "wrong scores, of 60 seconds",
      value: wrongScores,
      bar: 0,
      isAtLeast: false,
      digits: 0,
    },
    {
      name: "share of the match in which the score was read",
      value: readSeconds / 60,
      bar: 0.95,
      isAtLeast: true,
    },
    {
      name: "titles, captions and credits taken for one another",
      value: wrongRoles.length,
      bar: 0,
      isAtLeast: false,
      digits: 0,
    },
    {
      name: "caption scan of a minute, without its decodes",
      value: cpuSeconds / captioned.length,
      bar: 10,
      isAtLeast: false,
      unit: "CPU s",
      digits: 1,
    },
  ];
};

async function decodeAlone(file: string): Promise<void> {
  const args = flags(`-v error -nostdin -threads 1 -i ${file} -an -f null -`);
  await runProgram(ffmpegPath(), args, { deadlineMs });
}

/** A board that changes its score every six seconds and its clock every second. */
function scores(seconds: number): DrawnText[] {
  return Array.from({ length: seconds }, (_, second) => {
    const changes = Math.floor(second / 6);
    const left = 98 + 2 * Math.ceil(changes / 2);
    const right = 101 + 3 * Math.floor(changes / 2);
    const clock = `09:${String(59 - (second % 60)).padStart(2, "0")}`;
    return {
      text: `IND ${left} : ${right} BOS  ${clock}`,
      fromSeconds: second,
      toSeconds: second + 1,
    };
  });
}

const title = "消失的码头";
const creditRows = [
  "Director  Anna Schmidt",
  "Camera  Peter Novak",
  "Music  Maria Rossi",
  "Sound  John Miller",
  "Costumes  Wei Zhang",
  "Lights  Hannah Berg",
  "Editor  Paul Weber",
  "Catering  Lena Wolf",
];
const cardScript = {
  titles: [{ text: title, fromSeconds: 1, toSeconds: 5 }],
  captions: captionsIn(20, sentences.zh).map((caption) => ({
    ...caption,
    fromSeconds: caption.fromSeconds + 6,
    toSeconds: caption.toSeconds + 6,
  })),
  credits: { rows: creditRows, fromSeconds: 27, toSeconds: 40 },
  shots: ["black"] as const,
};

function roleOf(words: string): "title" | "caption" | "credits" {
  if (words === title) return "title";
  return (sentences.zh as readonly string[]).includes(words) ? "caption" : "credits";
}
