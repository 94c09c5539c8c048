import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { envSchema, parseEnv } from "./env";

const example = await readFile(new URL("../../.env.example", import.meta.url), "utf8");

test(".env.example lists every variable that the program reads, and no other", () => {
  const named = [...example.matchAll(/^# ?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]);
  expect(named).toHaveLength(new Set(named).size);
  expect(new Set(named)).toEqual(new Set(Object.keys(envSchema.shape)));
});

test("the values shown in .env.example are accepted", () => {
  const pairs = [...example.matchAll(/^# ?([A-Z][A-Z0-9_]+)=(.*)$/gm)];
  expect(parseEnv(Object.fromEntries(pairs.map((match) => [match[1], match[2]])))).toMatchObject({
    PORT: 3000,
    REELPRESS_LANES: 2,
  });
});

test("without any variable everything has its default, and empty ones count as absent", () => {
  const bare = parseEnv({});
  expect(bare).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", REELPRESS_DATA: ".data" });
  expect(parseEnv({ PORT: "", HOST: "", DATABASE_URL: "" })).toEqual(bare);
});

test("every bad variable is named in one message", () => {
  const bad = { PORT: "http", IMS_BUCKET: "No_Bucket", REELPRESS_STRICT: "maybe" };
  expect(() => parseEnv(bad)).toThrow(/PORT[^]*REELPRESS_STRICT[^]*IMS_BUCKET/);
});

test("half a pair of cloud keys is refused, a whole one is not", () => {
  const id = { ALIBABA_CLOUD_ACCESS_KEY_ID: "id" };
  expect(() => parseEnv(id)).toThrow(/set both/);
  expect(parseEnv({ ...id, ALIBABA_CLOUD_ACCESS_KEY_SECRET: "secret" })).toMatchObject(id);
});

test("a service that speaks needs its address, a model and voices", () => {
  const url = { REELPRESS_SPEECH_URL: "https://speech.example/v1" };
  const model = { ...url, REELPRESS_SPEECH_MODEL: "m" };
  expect(() => parseEnv(url)).toThrow(/go together/);
  expect(() => parseEnv(model)).toThrow(/go together/);
  const whole = { ...model, REELPRESS_SPEECH_VOICES: "alloy" };
  expect(parseEnv(whole)).toMatchObject(whole);
});
