import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { encodeRequest } from "@/lib/compose/request-configs";
import { toRequest } from "@/lib/compose/to-request";
import { createTaskPool } from "@/lib/engine/exec/task-pool";
import { drawStills } from "@/lib/engine/render/stills/draw-stills";
import { createImsClient } from "@/lib/ims/transport/create-client";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { type ComposeForm, emptyComposeForm, newGroup } from "@/lib/model/form/compose-form";
import { stillsAnswerSchema } from "@/lib/model/preview-stills";
import { wallAnswerSchema } from "@/lib/model/wall/wall-answer";
import { makeBenchFootage } from "./bench-footage";
import { measureProxies, proxyBar } from "./measure-proxies";
import { measureScrolling } from "./measure-scrolling";
import { type Cost, measureWork } from "./measure-work";

/**
 * Opens the wall of a running program as the page does: the plans, then the stills of every shot, 60 in a
 * call. Prints the times of the first opening and of later ones, and how much work that is compared with drawing
 * the same stills alone. (100 strips show what 20 have shown, so they have few new stills.) Then it has the quick
 * previews of 20 videos made, and scrolls a wall of 100 in Chromium. Words chosen on the command line (`stills`,
 * `previews`, `scrolling`) leave out the others.
 */
const [url = "", dataFolder = "", keyId = "", keySecret = "", serverPid = "", ...chosen] =
  process.argv.slice(2);
const isChosen = (part: string) => chosen.length === 0 || chosen.includes(part);
const bucket = "bucket";
const plansTogether = 20;
const stillsTogether = 60;
const pictureWidth = 180;
/** Seconds until all strips stand, when the stills are known. */
const bars: Record<number, number> = { 20: 2, 100: 5 };
const warmRounds = 5;
/** Frames a second while scrolling, on a machine with nothing else to do. */
const scrollingBar = 55;
const [fewVideos, manyVideos] = [20, 100];

const load = () => loadavg()[0]?.toFixed(1);
const say = (line: string) => void process.stdout.write(`${line}\n`);
const client = createImsClient({
  endpoint: new URL(url).host,
  protocol: "http",
  credentials: async () => ({ accessKeyId: keyId, accessKeySecret: keySecret }),
  region: "cn-shanghai",
  bucket,
  kind: "embedded",
});

async function ask(route: string, body: object): Promise<unknown> {
  const answer = await fetch(`${url}${route}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
  return await answer.json();
}

/** Puts a file into the bucket, and its media into the library. */
async function register(file: string): Promise<string> {
  const key = `bench/${path.basename(file)}`;
  const target = path.join(dataFolder, "objects", bucket, key);
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(file, target);
  const { MediaId } = await client.call("RegisterMediaInfo", {
    InputURL: `oss://${bucket}/${key}`,
  });
  return MediaId;
}

/** The analysis would compete with what is measured, and changes plans when it ends. */
async function untilAnalysed(mediaIds: readonly string[]): Promise<void> {
  for (;;) {
    const { MediaAnalyses } = await client.call("ReelpressGetAnalysis", {
      MediaIds: mediaIds.join(","),
      WithFindings: false,
    });
    if (MediaAnalyses.every(({ State }) => State !== "Waiting" && State !== "Analysing")) return;
    await sleep(500);
  }
}

function formOf(mediaIds: readonly string[], count: number): ComposeForm {
  const form = emptyComposeForm({ name: "Bench", seed: "wall", language: "en", groupName: "A" });
  const group = (name: string, ...indices: number[]) =>
    newGroup(
      name,
      indices.map((index) => ({ mediaId: mediaIds[index] ?? "", range: null })),
    );
  const line = (number: number) =>
    `Number ${number}: a cup for every morning. It keeps warm for hours. Three colours, and one is yours. Order today!`;
  return {
    ...form,
    groups: [group("Opening", 0, 1, 2), group("Product", 2, 3, 4), group("Ending", 4, 0, 3)],
    titles: ["Fresh for the summer", "Good morning", "A cup that lasts"],
    speech: { ...form.speech, texts: Array.from({ length: 10 }, (_, index) => line(index + 1)) },
    output: { ...form.output, count },
  };
}

async function sayPreviews(form: ComposeForm): Promise<void> {
  const timelines = await plan(form);
  const films = timelines.reduce((sum, { Reelpress }) => sum + Reelpress.Duration, 0);
  const first = await measureProxies(form, ask, serverPid);
  const again = await measureProxies(form, ask, serverPid);
  const share = first.cpuSeconds / films;
  const held = share <= proxyBar ? "ok" : `over ${proxyBar}`;
  say(`${timelines.length} quick previews, ${films.toFixed(0)} s of film, load ${load()}`);
  say(`  made                        ${seconds(first)}`);
  say(`  CPU-s for a second of film  ${share.toFixed(2)}  ${held}`);
  say(`  asked for again             ${seconds(again)}`);
}

async function sayScrolling(form: ComposeForm): Promise<void> {
  const { framesPerSecond, atRest, slowMs, longestMs, strips } = await measureScrolling(url, form);
  const held = framesPerSecond >= scrollingBar ? "ok" : `under ${scrollingBar}`;
  say(`scrolling ${strips} strips, load ${load()}`);
  say(
    `  frames a second             ${framesPerSecond.toFixed(0)}  ${held}; ${atRest.toFixed(0)} while nothing moves`,
  );
  say(`  gaps, 95th percentile       ${slowMs.toFixed(0)} ms, longest ${longestMs.toFixed(0)} ms`);
}

/** The plans of all outputs, 20 in a call. */
async function plan(form: ComposeForm): Promise<Timeline[]> {
  const request = toRequest(form, { bucket, region: "cn-shanghai", clientToken: "bench" });
  const { JobType: _, ...texts } = encodeRequest(request);
  const timelines: Timeline[] = [];
  for (let from = 0; from < form.output.count; from += plansTogether) {
    const indices = Array.from({ length: plansTogether }, (_unused, index) => from + index);
    const Variants = indices.join(",");
    const answer = await client.call("ReelpressPreviewPlan", { ...texts, Variants });
    timelines.push(...answer.Variants.flatMap(({ Timeline }) => readTimeline(Timeline) ?? []));
  }
  return timelines;
}

type Shown = { strips: number; shots: number; pictures: number };

/** The strips of the wall: how many shots each has. */
async function openStrips(form: ComposeForm): Promise<number[]> {
  const shots: number[] = [];
  for (let from = 0; from < form.output.count; from += plansTogether) {
    const positions = Array.from({ length: plansTogether }, (_, index) => from + index);
    const wall = wallAnswerSchema.parse(await ask("/api/preview/wall", { form, positions }));
    if (wall.state !== "planned") throw new Error(JSON.stringify(wall));
    shots.push(...wall.strips.map((strip) => strip.shots.length));
  }
  return shots;
}

/** A still of every shot, from the top. */
async function openStills(form: ComposeForm, strips: readonly number[]): Promise<Shown> {
  const stills = strips.flatMap((shots, place) =>
    Array.from({ length: shots }, (_, shot) => [place, shot]),
  );
  const pictures = new Set<string>();
  for (let from = 0; from < stills.length; from += stillsTogether) {
    const some = stills.slice(from, from + stillsTogether);
    const answer = stillsAnswerSchema.parse(
      await ask("/api/preview/stills", { form, stills: some, pictureWidth }),
    );
    const missing = answer.stills.find(({ problem }) => problem !== null);
    if (missing || answer.stills.length < some.length) throw new Error(JSON.stringify(missing));
    for (const key of Object.keys(answer.pictures)) pictures.add(key);
  }
  return { strips: strips.length, shots: stills.length, pictures: pictures.size };
}

const serverCost = (work: () => Promise<void>) => measureWork(work, serverPid);
const seconds = ({ wallSeconds, cpuSeconds }: Cost) =>
  `${wallSeconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} CPU-s`;

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "reelpress-wall-footage-"));
  try {
    const footage = await makeBenchFootage(folder);
    const ids = new Map<string, string>();
    for (const name of footage.videos) {
      ids.set(name, await register(path.join(folder, `${name}.mp4`)));
    }
    const mediaIds = [...ids.values()];
    await untilAnalysed(mediaIds);
    const sources = new Map(
      [...ids].flatMap(([name, mediaId]) => {
        const source = footage.sources.get(name);
        return source ? [[mediaId, { ...source, facts: { ...source.facts, mediaId } }]] : [];
      }),
    );
    const pool = createTaskPool(2);
    say(`load ${load()}`);
    for (const [count, bar] of isChosen("stills") ? Object.entries(bars) : []) {
      const form = formOf(mediaIds, Number(count));
      let shown: Shown = { strips: 0, shots: 0, pictures: 0 };
      let rows: number[] = [];
      const planned = await serverCost(async () => void (rows = await openStrips(form)));
      const cold = await serverCost(async () => void (shown = await openStills(form, rows)));
      const timelines = await plan(form);
      const stills = timelines.flatMap((timeline) =>
        timeline.VideoTracks[0].VideoTrackClips.map((_, shot) => ({ timeline, shot })),
      );
      const alone = await measureWork(async () => {
        const signal = AbortSignal.timeout(600_000);
        await drawStills({
          stills,
          sources,
          fonts: new Map(),
          pictureWidth,
          cacheFolder: path.join(folder, `cache-${count}`),
          inTurn: (one, task) => pool.run(one, task),
          signal,
        });
      });
      const warm: Cost[] = [];
      for (let round = 0; round < warmRounds; round += 1) {
        const open = async () => void (await openStills(form, await openStrips(form)));
        warm.push(await serverCost(open));
      }
      const best = warm.toSorted((a, b) => a.wallSeconds - b.wallSeconds)[warmRounds >> 1];
      const { strips, shots, pictures } = shown;
      say(`${strips} strips, ${shots} shots, ${pictures} pictures and layers`);
      const against = (cost: Cost) =>
        `${seconds(cost)}: ${(cost.cpuSeconds / alone.cpuSeconds).toFixed(2)} of drawing alone`;
      say(`  drawing the stills alone    ${seconds(alone)}`);
      say(`  plans and voices, first time${seconds(planned)}`);
      say(`  stills, first time          ${against(cold)}`);
      if (!best) continue;
      const held = best.wallSeconds <= Number(bar) ? "ok" : `over ${bar} s`;
      say(`  plans and stills, all known ${against(best)}  ${held}`);
    }
    if (isChosen("previews")) await sayPreviews(formOf(mediaIds, fewVideos));
    if (isChosen("scrolling")) await sayScrolling(formOf(mediaIds, manyVideos));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
