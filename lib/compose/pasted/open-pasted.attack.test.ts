import { describe, expect, it, vi } from "vitest";
import { processorMs } from "@/lib/base/pure/testing/processor-ms";
import { freshForm } from "../testing/arbitrary-values";
import { openPasted } from "./open-pasted";
import { openPastedAside } from "./open-pasted-aside";
import { bracketDepth, pastedLimits } from "./pasted-limits";
import { readPasted } from "./read-pasted";

// Node's threads cannot load TypeScript by themselves, and nothing is bundled outside of a build.
vi.mock("node:worker_threads", async (original) => {
  const threads = await original<typeof import("node:worker_threads")>();
  class Worker extends threads.Worker {
    constructor(file: URL, options: object) {
      const code = `import("tsx/esm/api").then(({ register }) => (register(), import("${file}")))`;
      super(code, { ...options, eval: true });
    }
  }
  return { ...threads, Worker };
});

const destination = { bucket: "reelpress", region: "cn-shanghai", clientToken: "abcd1234" };
const most = pastedLimits.characters;
const filled = (unit: string) => unit.repeat(Math.floor(most / unit.length));
const around = (open: string, times: number, close: string) =>
  open.repeat(times) + close.repeat(times);

/**
 * Texts of the greatest length, each of a kind that took or could take seconds or minutes to read.
 */
const hostile: Record<string, string> = {
  "one long word": filled("a"),
  "a word that nearly is a query": filled("InputConfig"),
  "query parameters without a value": filled("InputConfig=%7B&"),
  "one parameter, again and again": filled("inputConfig={"),
  "the same with texts": filled('inputConfig="a" + '),
  "texts that never end": filled('inputConfig="'),
  "triple quotes that never end": filled('input_config="""'),
  "back ticks": filled("outputConfig=`${"),
  "objects that only a program can read": filled("userData={a:b},"),
  "setters without end": filled(".setInputConfig("),
  "wrappers within wrappers": `inputConfig=${filled("String(").slice(20)}`,
  "wrappers, each with a name before it": filled("inputConfig=String("),
  "names and spaces": filled(`userdata${" ".repeat(500)}`),
  "spaces after a text": `inputConfig="a"${" ".repeat(most - 20)}`,
  "spaces alone": " ".repeat(most),
  "a prompt of spaces": `$${" ".repeat(most - 10)}aliyun`,
  slashes: filled("/"),
  "aliyun without end of a quote": `aliyun ice x --InputConfig '${"x".repeat(most - 40)}`,
  "aliyun with words": `aliyun ${filled("- ").slice(20)}`,
  "aliyun with options": `aliyun ${filled("--a-b-c").slice(20)}`,
  backslashes: filled("\\"),
  quotes: filled("'\""),
  "escapes of a text": `inputConfig="${filled("\\u{41}").slice(40)}"`,
  "escapes that name no character": 'inputConfig="\\u{FFFFFFFF}"',
  "python words": `input_config={${filled("True,").slice(40)}}`,
  "comments of JSON5": `{${filled("/*").slice(40)}`,
  "numbers of JSON5": filled("9"),
  "keys of JSON5": `{${filled("a:1,").slice(40)}}`,
  "brackets side by side": filled("[],"),
  "wrapped records": '{"request":'.repeat(150) + "1" + "}".repeat(150),
  "texts of JSON within texts": JSON.stringify({ InputConfig: filled("[").slice(100) }),
  "many groups": JSON.stringify({
    InputConfig: { MediaGroupArray: Array.from({ length: 15_000 }, () => ({})) },
    OutputConfig: {},
  }).slice(0, most),
  "many unknown fields": JSON.stringify({
    InputConfig: {
      MediaGroupArray: [{ GroupName: "A", MediaArray: ["m"] }],
      ...Object.fromEntries(Array.from({ length: 12_000 }, (_, index) => [`x${index}`, 1])),
    },
    OutputConfig: { Width: 1080, Height: 1920, MediaURL: "oss://bucket/{index}.mp4" },
  }),
};

describe("a text that is pasted to block the server", () => {
  it.each(Object.entries(hostile))("is read or refused within a second: %s", (_kind, pasted) => {
    expect(pasted.length).toBeLessThanOrEqual(most);
    const startedAt = processorMs();
    const opened = openPasted(pasted, freshForm, destination);
    // Allows for a busy machine; without the limits these took minutes.
    expect(processorMs() - startedAt).toBeLessThan(3000);
    expect(opened.ok).toBe(false);
  });

  it("is refused when it is longer than any request, before it is looked at", () => {
    expect(readPasted("a".repeat(most + 1))).toMatchObject({ reason: "long" });
  });

  it.each([
    ["brackets", around("[", 50_000, "]")],
    ["braces", around('{"a":', 20_000, "}")],
    ["a parameter", `inputConfig=${around("[", 50_000, "]")}`],
    ["brackets that never close", "[".repeat(50_000)],
  ])("is refused when it is nested too deep: %s", (_kind, pasted) => {
    expect(readPasted(pasted)).toMatchObject({ ok: false, reason: "deep" });
  });

  it("is refused with the parameter's name when the parameter is nested too deep behind an encoding", () => {
    const deep = around("[", 5000, "]");
    const query = `?InputConfig=${encodeURIComponent(`{"a":${deep}}`)}&OutputConfig=%7B%7D`;
    expect(readPasted(query)).toMatchObject({ reason: "broken", what: "InputConfig" });
    const text = { InputConfig: `{"a":"\\u0000"}`, OutputConfig: "{}" };
    expect(readPasted(JSON.stringify(text))).toMatchObject({ reason: "broken" });
    const key = '{"InputConfig":{"__proto__":{"x":1}},"OutputConfig":{}}';
    expect(readPasted(key)).toMatchObject({ reason: "broken", what: "InputConfig" });
  });

  it("may hold brackets in its texts, as people write them", () => {
    expect(bracketDepth("{[()]} [sic] {x}")).toBe(2);
  });
});

const request = JSON.stringify({
  InputConfig: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["m"] }] },
  OutputConfig: { Width: 1080, Height: 1920, Count: 3, MediaURL: "oss://bucket/{index}.mp4" },
});

describe("a request that is read in a thread", () => {
  it("opens as it does without a thread", { timeout: 30_000 }, async () => {
    const aside = await openPastedAside(request, freshForm, destination, 20_000);
    expect(aside).toMatchObject({ ok: true });
    expect(aside).toEqual(openPasted(request, freshForm, destination));
  });

  it("is given up at the deadline, so that the next one is read", { timeout: 30_000 }, async () => {
    const pending = Array.from({ length: 4 }, () =>
      openPastedAside(request, freshForm, destination, 1),
    );
    for (const answer of await Promise.all(pending))
      expect(answer).toMatchObject({ reason: "slow" });
    const next = await openPastedAside(request, freshForm, destination, 20_000);
    expect(next).toMatchObject({ ok: true });
  });

  it("is refused when too many requests are waiting", async () => {
    const pending = Array.from({ length: 14 }, () =>
      openPastedAside(request, freshForm, destination, 1),
    );
    const answers = await Promise.all(pending);
    expect(answers.filter((answer) => !answer.ok && answer.reason === "busy")).toHaveLength(4);
  });
});
