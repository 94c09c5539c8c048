import { random } from "../arithmetic/seeded-random";
import { mashupStrategy } from "../mashup/mashup-strategy";
import { matchStrategy } from "../match/match-strategy";
import { planBatch } from "../plan-batch";
import type { PlanRequest } from "../plan-request";
import { sportsStrategy } from "../sports/sports-strategy";
import { hitsAt, run, soundOf } from "../sports/testing/heard-match";
import { testDrama } from "./drama";
import { testMedia, testRequest } from "./plan";

/** What the plans of every kind of batch are tried with. */
export type KindOfBatch = "script" | "match" | "mashup" | "sports";

export type BatchOfKind = {
  kind: KindOfBatch;
  /** How much footage there is, from 1. */
  size: number;
  count: number;
  seed: string;
  reelpress: object;
};

type Strategy = NonNullable<PlanRequest["strategy"]>;

function requestOf({ count, seed, reelpress }: BatchOfKind, input: object, ids: string[]) {
  const media = ids.map((id) => testMedia(id, { durationSeconds: id.startsWith("long") ? 90 : 3 }));
  return testRequest(
    { input, editing: { ProcessConfig: { Reelpress: reelpress } }, output: { Count: count } },
    { media, seed },
  );
}

function sourcesOf(size: number, group: number): string[] {
  return Array.from({ length: size }, (_, at) => `g${group}v${at}`);
}

function mashupOf(batch: BatchOfKind): Strategy {
  const peaks = Array.from({ length: 2 + batch.size }, (_, at) => ({
    from: at * 12 + 3,
    to: at * 12 + 9,
  }));
  const seconds = 12 * peaks.length + 4;
  const sources = [testDrama(`drama${batch.size}`, { seconds, peaks })];
  const { seed } = batch;
  const fixed = { teaser: false, openings: [], endings: [], imageSeconds: 3, musicOf: () => null };
  return (overlap) => mashupStrategy({ ...fixed, sources, targetSeconds: 9, seed }, overlap);
}

function sportsOf({ size, seed }: BatchOfKind): Strategy {
  const dice = random("match", size);
  const hits = Array.from({ length: 2 + 3 * size }, (_, at) =>
    run(4 + at * 12, 4 + Math.floor(dice.fraction() * 9)),
  );
  const durationSeconds = 12 * hits.length + 8;
  const sound = soundOf(durationSeconds, [], { hits: hitsAt(...hits.flat()) });
  const analysis = { durationSeconds, shots: [], sound };
  const match = testMedia("match", { durationSeconds });
  const record = { category: "pingpong", analysis, logos: [], scoreboard: [] } as const;
  const asked = { match, names: [], targetSeconds: null, momentCount: 2, seed };
  return (overlap) => sportsStrategy({ ...record, ...asked }, overlap);
}

function matchOf(request: PlanRequest, size: number): Strategy {
  const dice = random("pool", size);
  const shots = Array.from({ length: 2 + 3 * size }, (_, number) => {
    const media = request.media.get(`g0v${number}`) ?? testMedia(`g0v${number}`);
    const id = `${media.mediaId}@0-75`;
    return { shot: { id, number, media, from: 0, to: 75 }, texts: [] };
  });
  const texts = [...request.speech.values()].flatMap(({ sentences }) => sentences);
  const ratings = new Map(
    texts.map(({ text }) => [
      text,
      shots.map((_, shot) => ({ shot, score: 0.35 + 0.6 * dice.fraction(), reason: null })),
    ]),
  );
  const data = {
    pool: { shots, texts: [] },
    ratings,
    chosenFor: () => [],
    storyboard: null,
    keepsOrder: false,
  };
  return () => matchStrategy(request, data);
}

/** The request of a batch of a kind, with invented footage and an invented analysis. */
export function requestOfKind(batch: BatchOfKind): PlanRequest {
  const { kind, size } = batch;
  const groups = kind === "script" ? [0, 1] : [0];
  const MediaGroupArray = groups.map((group) => ({
    GroupName: `G${group}`,
    MediaArray: sourcesOf(kind === "match" ? 2 + 3 * size : size, group),
  }));
  const ids = MediaGroupArray.flatMap(({ MediaArray }) => MediaArray);
  const spoken = ["Look at this one. Here comes another.", "A panda is asleep. It wakes up."];
  const input = {
    MediaGroupArray,
    ...(kind === "match" ? { SpeechTextArray: spoken } : {}),
  };
  const request = requestOf(batch, input, ids);
  if (kind === "script") return request;
  const strategy =
    kind === "match"
      ? matchOf(request, size)
      : kind === "mashup"
        ? mashupOf(batch)
        : sportsOf(batch);
  return { ...request, strategy };
}

export const planOfKind = (batch: BatchOfKind) => planBatch(requestOfKind(batch));
