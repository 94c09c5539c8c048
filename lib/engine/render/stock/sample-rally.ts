import { flags } from "@/lib/engine/exec/flags";
import { circle, ellipse } from "../ass/sample-shapes";
import { label, type Seen, shape } from "./sample-events";
import type { SceneSpan } from "./sample-args";
import type { SampleScene } from "./sample-scenes";

/** A rally: when it is played, and the score after it. */
type Rally = { fromSeconds: number; hits: number; score: readonly [number, number] };

const hitSeconds = 0.5;
const cheerSeconds = 3;
const rallies: readonly Rally[] = [
  { fromSeconds: 3, hits: 8, score: [1, 0] },
  { fromSeconds: 11, hits: 16, score: [1, 1] },
  { fromSeconds: 24, hits: 6, score: [2, 1] },
  { fromSeconds: 31, hits: 18, score: [3, 1] },
];
const seconds = 45;

const endOf = ({ fromSeconds, hits }: Rally) => fromSeconds + hits * hitSeconds;
const hitTimes = rallies.flatMap(({ fromSeconds, hits }) =>
  Array.from({ length: hits }, (_, index) => fromSeconds + index * hitSeconds),
);

/** The ball flies from one side to the other between two hits, over the net. */
function flights(rally: Rally): string[] {
  return Array.from({ length: rally.hits }, (_, index) => {
    const at = rally.fromSeconds + index * hitSeconds;
    const half = hitSeconds / 2;
    const [from, to] = index % 2 === 0 ? [290, 990] : [990, 290];
    const up: Seen = { fromSeconds: at, toSeconds: at + half };
    const down: Seen = { fromSeconds: at + half, toSeconds: at + hitSeconds };
    return [
      shape(6, circle(15), "#FFFFFF", { from: [from, 430], to: [640, 330] }, 1, up),
      shape(6, circle(15), "#FFFFFF", { from: [640, 330], to: [to, 430] }, 1, down),
    ];
  }).flat();
}

function scores(): string[] {
  const changes = [{ atSeconds: 0, score: [0, 0] as const }].concat(
    rallies.map((rally) => ({ atSeconds: endOf(rally) + 0.4, score: rally.score as never })),
  );
  return changes.map(({ atSeconds, score }, index) =>
    label(`RED ${String(score[0])} : ${String(score[1])} BLU`, [210, 76], 34, {
      fromSeconds: atSeconds,
      toSeconds: changes[index + 1]?.atSeconds ?? seconds,
    }),
  );
}

/** A match of table tennis: rallies with pauses between them, and a scoreboard. */
export const sampleRally: SampleScene = {
  name: "table-tennis",
  width: 1280,
  height: 720,
  seconds,
  gradient: ["0x26305A", "0x141A36"],
  events: () => [
    shape(1, "m -190 -34 l 190 -34 l 190 34 l -190 34", "#0C1024", { from: [210, 76] }, 0.85),
    shape(2, ellipse(560, 60), "#000000", { from: [640, 640], tags: "\\blur20" }, 0.4),
    shape(3, "m -420 -60 l 420 -60 l 520 60 l -520 60", "#1F8A70", { from: [640, 520] }),
    shape(4, "m -4 -86 l 4 -86 l 4 44 l -4 44", "#E8EEF2", { from: [640, 500] }),
    ...[
      { x: 200, color: "#E25555" },
      { x: 1080, color: "#4F7BE8" },
    ].flatMap(({ x, color }) => [
      shape(4, circle(46), "#F2D2B4", { from: [x, 300] }),
      shape(3, ellipse(64, 120), color, { from: [x, 440] }),
    ]),
    ...rallies.flatMap(flights),
    ...scores(),
  ],
};

/** The sound of the match: a murmur, a click at each hit, and a cheer after each rally, longer ones louder. */
export function rallySoundArgs(output: string): string[] {
  const cheers = rallies.map((rally) => {
    const level = (0.12 + rally.hits * 0.022).toFixed(3);
    const since = `(t-${endOf(rally)})`;
    return `between(t,${endOf(rally)},${endOf(rally) + cheerSeconds})*${level}*min(${since}*6,1)*min((${cheerSeconds}-${since})*1.5,1)`;
  });
  const crowd = [
    `anoisesrc=color=pink:seed=11:r=48000:d=${seconds}:a=1`,
    "highpass=f=250,lowpass=f=3200",
    `volume='0.03+${cheers.join("+")}':eval=frame[crowd]`,
  ].join(",");
  const names = hitTimes.map((_, index) => `[h${index}]`);
  const click = "aevalsrc=exprs='0.8*exp(-260*t)*sin(2*PI*2700*t)':s=48000:d=0.04";
  const delayed = hitTimes.map(
    (at, index) => `${names[index]}adelay=delays=${Math.round(at * 48_000)}S[d${index}]`,
  );
  const mixed = hitTimes.map((_, index) => `[d${index}]`).join("");
  return [
    ...flags("-v error -nostdin -y -filter_complex"),
    [
      crowd,
      `${click},asplit=${hitTimes.length}${names.join("")}`,
      ...delayed,
      `[crowd]${mixed}amix=inputs=${hitTimes.length + 1}:normalize=0:duration=first,aformat=cl=stereo[out]`,
    ].join(";"),
    ...flags("-map [out] -t"),
    String(seconds),
    ...flags("-c:a aac -b:a 128k -f mp4"),
    `file:${output}`,
  ];
}

/** Two halves, so that two cores draw the match. */
export const rallySpans: readonly [SceneSpan, SceneSpan] = [
  { fromSeconds: 0, toSeconds: 22 },
  { fromSeconds: 22, toSeconds: seconds },
];

/** Puts the pictures, named by a list for the concat demuxer, and the sound of the match together. */
export const rallyArgs = (files: { list: string; sound: string; output: string }): string[] => [
  ...flags("-v error -nostdin -y -f concat -safe 0 -i"),
  files.list,
  "-i",
  files.sound,
  ...flags("-map 0:v -map 1:a -c copy -movflags +faststart -f mp4"),
  `file:${files.output}`,
];
