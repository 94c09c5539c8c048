import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { SpeechError } from "../speech-error";
import { createSpeechCache } from "../speech-cache";
import { createOnlineSynthesizer } from "./online";
import { readOnlineVoices } from "./online-voices";

type Asked = {
  address: string | undefined;
  key: string | undefined;
  body: Record<string, unknown>;
};
type Answer = (response: ServerResponse) => void;

const asked: Asked[] = [];
/** What the server does with the next requests; afterwards it speaks well. */
let faults: Answer[] = [];
const sounds: Record<string, Buffer> = {};
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end("{}");
const send =
  (format: string): Answer =>
  (response) =>
    response.writeHead(200).end(sounds[format]);

const server = createServer((request, response) => {
  void (async () => {
    let text = "";
    for await (const part of request) text += String(part);
    asked.push({
      address: request.url,
      key: request.headers.authorization,
      body: JSON.parse(text),
    });
    const answer = faults.shift() ?? send("wav");
    answer(response);
  })();
});

let url = "";
let folder = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  url = `http://127.0.0.1:${address.port}/v1/`;
  folder = await mkdtemp(path.join(os.tmpdir(), "reelpress-online-"));
  for (const format of ["wav", "mp3"]) {
    const file = path.join(folder, `voice.${format}`);
    const tone = "sine=f=300:r=24000:d=1,tremolo=f=5:d=0.8";
    await runProgram(
      ffmpegPath(),
      [...flags("-v error -f lavfi -i"), tone, ...flags("-t 1"), file],
      { deadlineMs: 20_000 },
    );
    sounds[format] = await readFile(file);
  }
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  asked.length = 0;
  faults = [];
  await rm(path.join(folder, "cache"), { recursive: true, force: true });
});

const voices = readOnlineVoices("alloy", "127.0.0.1") ?? [];
const cache = () =>
  createSpeechCache({
    folder: path.join(folder, "cache"),
    synthesizers: [
      createOnlineSynthesizer(
        { url, key: "sk-1", model: "speaker", voices },
        { answerMs: 400, pauseMs: 1 },
      ),
    ],
  });
const never = new AbortController().signal;
const need = (text: string, rate = 0) => ({ text, voice: "online-en-alloy", rate });
const problemOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (thrown: unknown) => (thrown instanceof SpeechError ? thrown.reason : thrown),
  );

it("asks for each sentence once, with key, model and voice, and never pays for it again", async () => {
  const spoken = await cache().speak(need("Fresh today. Come and see."), never);
  expect(asked.map(({ address, key, body }) => [address, key, body])).toEqual(
    ["Fresh today.", "Come and see."].map((input) => [
      "/v1/audio/speech",
      "Bearer sk-1",
      { model: "speaker", voice: "alloy", input, response_format: "wav" },
    ]),
  );
  for (const { seconds } of spoken.sentences) {
    expect(seconds).toBeGreaterThan(0.8);
    expect(seconds).toBeLessThan(1.1);
  }
  await cache().speak(need("Come and see. Fresh today."), never);
  expect(asked).toHaveLength(2);
});

it("makes another speed itself, exactly", async () => {
  const usual = await cache().speak(need("Fresh today."), never);
  const quick = await cache().speak(need("Fresh today.", 500), never);
  const [one, other] = [usual.sentences[0]?.seconds ?? 0, quick.sentences[0]?.seconds ?? 0];
  expect(one / other).toBeGreaterThan(1.85);
  expect(one / other).toBeLessThan(2.15);
  expect(asked.map(({ body }) => body.speed)).toEqual([undefined, undefined]);
});

it("takes sound of another format than it asked for", async () => {
  faults = [send("mp3")];
  const { sentences } = await cache().speak(need("Fresh today."), never);
  expect(sentences[0]?.seconds).toBeGreaterThan(0.8);
});

it.each<[string, Answer[]]>([
  ["a busy service, as long as it asks for", [status(429, { "retry-after": "0.01" }), status(503)]],
  [
    "an answer that is cut off",
    [
      (response) => {
        response.writeHead(200, { "content-length": "90000" });
        response.write("RIFF", () => response.destroy());
      },
    ],
  ],
  ["an empty answer", [(response) => response.writeHead(200).end()]],
  [
    "a sound that is shorter than it says",
    [(response) => response.writeHead(200).end(sounds.wav?.subarray(0, 9000))],
  ],
  ["a service that is silent", [() => undefined]],
])("waits for %s, and asks again", async (_, first) => {
  faults = first;
  const count = first.length;
  const { sentences } = await cache().speak(need("Fresh today."), never);
  expect(sentences).toHaveLength(1);
  expect(asked).toHaveLength(count + 1);
});

it("keeps what was spoken before the service failed", async () => {
  faults = [send("wav"), ...Array.from({ length: 5 }, () => status(500))];
  expect(await problemOf(cache().speak(need("One two. Three four."), never))).toBe(
    "service-unreachable",
  );
  expect(asked).toHaveLength(6);
  await cache().speak(need("One two. Three four."), never);
  expect(asked.slice(6).map(({ body }) => body.input)).toEqual(["Three four."]);
});

it.each([401, 403, 404, 302])("does not ask again after status %i", async (code) => {
  faults = [status(code, { location: "http://127.0.0.1:9/" })];
  expect(await problemOf(cache().speak(need("Fresh today."), never))).toBe("service-refused");
  expect(asked).toHaveLength(1);
});

it("refuses what is no sound, and leaves nothing behind", async () => {
  faults = [(response) => response.writeHead(200).end("<html>Sign in</html>")];
  expect(await problemOf(cache().speak(need("Fresh today."), never))).toBe("service-refused");
  const left = await readdir(path.join(folder, "cache"), { recursive: true });
  expect(left.filter((name) => /wav|received/.test(name))).toEqual([]);
});

it("stops at once when nobody waits any more", async () => {
  faults = [() => undefined];
  const stop = new AbortController();
  const work = cache().speak(need("Fresh today."), stop.signal);
  setTimeout(() => stop.abort(), 30);
  const begun = performance.now();
  await expect(work).rejects.toThrow();
  expect(performance.now() - begun).toBeLessThan(350);
});
