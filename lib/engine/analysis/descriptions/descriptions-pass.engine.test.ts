import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AnalysedShot } from "@/lib/engine/plan/analysis/media-analysis";
import { plainAnalysis } from "@/lib/engine/plan/analysis/plain-analysis";
import type { MediaFacts } from "@/lib/engine/plan/facts";
import { probeMedia } from "@/lib/engine/probe/probe-media";
import { type FootageFolder, openFootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import type { FoundParts } from "../pass-input";
import { createDescriptionsPass } from "./descriptions-pass";
import { ProviderError } from "./provider-error";
import { createVisionChat } from "./vision-chat";

type Asked = {
  key: string | undefined;
  address: string;
  body: Record<string, unknown>;
  jpeg: Buffer;
};
type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const asked: Asked[] = [];
/** What the server does with the next requests; afterwards it answers well. */
let faults: Answer[] = [];
const status =
  (code: number, headers: Record<string, string> = {}, body = "{}"): Answer =>
  (response) =>
    response.writeHead(code, headers).end(body);
const said = (content: string, finish_reason = "stop"): string =>
  JSON.stringify({ choices: [{ finish_reason, message: { content } }] });

const server = createServer((request, response) => {
  void (async () => {
    let text = "";
    for await (const part of request) text += String(part);
    const body = JSON.parse(text);
    const { url } = body.messages[0].content[1].image_url;
    const jpeg = Buffer.from(String(url).replace("data:image/jpeg;base64,", ""), "base64");
    asked.push({ key: request.headers.authorization, address: request.url ?? "", body, jpeg });
    const answer = faults.shift() ?? status(200, {}, said(`Goat ${asked.length}.\n山羊。`));
    answer(response, request);
  })();
});

let url = "";
let footage: FootageFolder;
let film: { file: string; facts: MediaFacts };
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  url = `http://127.0.0.1:${address.port}/v1/`;
  footage = await openFootageFolder();
  const file = await footage.make(
    "film.mp4",
    ..."-f lavfi -t 1 -i testsrc2=s=1280x720:r=10 -pix_fmt yuv420p".split(" "),
  );
  const probed = await probeMedia(file);
  if (!probed.ok) throw new Error(probed.message);
  film = { file, facts: { ...probed.facts, mediaId: "film" } };
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await footage.close();
});
beforeEach(() => {
  asked.length = 0;
  faults = [];
});

const never = new AbortController().signal;
const chat = (key = "sk-1") =>
  createVisionChat({ url, key, model: "seer" }, { answerMs: 150, pauseMs: 1 });
const picture = Buffer.from("jpeg");
const problemOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (thrown: unknown) => (thrown instanceof ProviderError ? thrown.problem : thrown),
  );

describe("a call of the provider", () => {
  it("sends picture, model and key, and tells how often it asked", async () => {
    const { texts, calls } = await chat().describe(picture, never);
    expect([texts.map(({ words }) => words), calls]).toEqual([["Goat 1.", "山羊。"], 1]);
    expect(asked[0]).toMatchObject({
      key: "Bearer sk-1",
      address: "/v1/chat/completions",
      body: { model: "seer" },
      jpeg: picture,
    });
  });

  it("goes on after what passes: too many calls, an outage, silence, a broken line", async () => {
    const drop: Answer = (response) => response.destroy();
    const silence: Answer = () => undefined;
    for (const fault of [status(429, { "retry-after": "0" }), status(503), drop, silence]) {
      faults = [fault, fault];
      expect((await chat().describe(picture, never)).calls).toBe(3);
    }
  });

  it("gives up on what does not pass, and follows no redirect with the key", async () => {
    const lasting: [Answer, string, number][] = [
      [status(500), "unreachable", 4],
      [status(401), "refused", 1],
      [status(403), "refused", 1],
      [status(404), "refused", 1],
      [status(307, { location: `${url}chat/completions` }), "refused", 1],
      [status(400, {}, '{"error":"model seer does not take image_url"}'), "refused", 1],
    ];
    for (const [fault, problem, calls] of lasting) {
      asked.length = 0;
      faults = Array<Answer>(9).fill(fault);
      expect([await problemOf(chat().describe(picture, never)), asked.length]).toEqual([
        problem,
        calls,
      ]);
    }
  });

  it("asks once more when the answer is none, and does without then", async () => {
    const empty = [status(200, {}, "<html>"), status(200, {}, said("A goat on", "length"))];
    faults = [...empty];
    expect(await chat().describe(picture, never)).toEqual({ texts: [], calls: 2 });
    faults = [status(200, {}, "{")];
    expect((await chat().describe(picture, never)).texts).toHaveLength(2);
    faults = [status(400, {}, '{"error":"inappropriate content"}')];
    expect(await chat().describe(picture, never)).toEqual({ texts: [], calls: 1 });
  });

  it("stops at once when it is cancelled", async () => {
    faults = Array<Answer>(9).fill(status(503, { "retry-after": "20" }));
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 60);
    const began = performance.now();
    expect(await problemOf(chat().describe(picture, stop.signal))).toBeInstanceOf(Error);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe("the descriptions of a film", () => {
  const shot = (fromSeconds: number, toSeconds: number, blackShare = 0) => ({
    ...(plainAnalysis(film.facts).shots[0] as AnalysedShot),
    fromSeconds,
    toSeconds,
    blackShare,
  });
  const shots = () => [shot(0, 0.45), shot(0.45, 0.5), shot(0.5, 0.95), shot(0.95, 1, 1)];
  function memory(): FoundParts {
    const known = new Map<string, unknown>();
    return { read: async () => known, keep: async (part, result) => void known.set(part, result) };
  }
  function passWith(counted: number[], clock = () => 0) {
    const onCalls = async (calls: number) => void counted.push(calls);
    return createDescriptionsPass(chat(), { mostShots: 9, onCalls, now: clock });
  }
  const input = (parts: FoundParts, those = shots()) => ({
    ...film,
    isUrgent: false,
    signal: never,
    onProgress: () => undefined,
    parts,
    looks: { durationSeconds: 1, shots: those, sound: null },
  });

  it("are one small picture for each shot, named with the model, and never asked for twice", async () => {
    const counted: number[] = [];
    const parts = memory();
    const { texts } = await passWith(counted).analyse(input(parts));
    expect(texts.filter(({ language }) => language === "en")).toEqual([
      {
        source: "provider",
        language: "en",
        words: "Goat 1.",
        confidence: 0.8,
        by: "seer",
        fromSeconds: 0,
        toSeconds: 0.45,
      },
      {
        source: "provider",
        language: "en",
        words: "Goat 2.",
        confidence: 0.8,
        by: "seer",
        fromSeconds: 0.5,
        toSeconds: 0.95,
      },
    ]);
    expect(counted).toEqual([1, 1]);
    // A JPEG of 512 x 288.
    for (const { jpeg } of asked) {
      expect(jpeg.subarray(0, 2).toString("hex")).toBe("ffd8");
      expect(jpeg.indexOf(Buffer.from("01200200", "hex"))).toBeGreaterThan(0);
    }
    // The cuts are found a little elsewhere by a later version: the same moments, the same answers.
    const moved = [shot(0, 0.47), shot(0.47, 1)];
    const again = await passWith(counted).analyse(input(parts, moved));
    expect([again.texts.length, asked.length]).toEqual([4, 2]);
  });

  it("go on after an outage from where they were, and the provider is left alone meanwhile", async () => {
    let now = 0;
    const counted: number[] = [];
    const pass = passWith(counted, () => now);
    const parts = memory();
    faults = [status(200, {}, said("First.")), ...Array<Answer>(4).fill(status(503))];
    expect(await problemOf(pass.analyse(input(parts)))).toBe("unreachable");
    expect([pass.isResting(), counted]).toEqual([true, [1, 4]]);
    now += 61_000;
    expect(pass.isResting()).toBe(false);
    const { texts } = await pass.analyse(input(parts));
    expect([texts[0]?.words, asked.length]).toEqual(["First.", 6]);
  });

  it("wait for good when the key is refused", async () => {
    let now = 0;
    const pass = passWith([], () => now);
    faults = [status(401)];
    expect(await problemOf(pass.analyse(input(memory())))).toBe("refused");
    now += 1e9;
    expect(pass.isResting()).toBe(true);
  });
});
