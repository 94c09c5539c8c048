import { expect, it } from "vitest";
import { readReply } from "./read-reply";

const reply = (content: unknown, finish = "stop") =>
  JSON.stringify({ choices: [{ finish_reason: finish, message: { role: "assistant", content } }] });
const words = (body: string) =>
  readReply(body).map(({ language, words: said }) => [language, said]);

it("takes one sentence of each language, without labels, marks and thoughts", () => {
  const both = [
    ["en", "A red panda climbs a tree."],
    ["zh", "一只小熊猫在爬树。"],
  ];
  expect(words(reply("A red panda climbs a tree.\n一只小熊猫在爬树。"))).toEqual(both);
  expect(
    words(
      reply('<think>Line 1…\nhm</think>\n\n1. "A red panda climbs a tree."\n2. 一只小熊猫在爬树。'),
    ),
  ).toEqual(both);
  expect(words(reply("Line 1: Line one\nEnglish: A second\nZH：**一只小熊猫在爬树。**"))).toEqual([
    ["en", "Line one"],
    ["zh", "一只小熊猫在爬树。"],
  ]);
  const parts = [
    { type: "text", text: "A red panda climbs a tree." },
    { type: "text", text: "一只小熊猫在爬树。" },
  ];
  expect(words(reply(parts))).toEqual(both);
});

it("keeps whole sentences only of an answer that was cut off", () => {
  expect(words(reply("A goat of 3.5 kg. It stands on a ro", "length"))).toEqual([
    ["en", "A goat of 3.5 kg."],
  ]);
  expect(words(reply("A goat stands.\n一只山羊站在", "length"))).toEqual([
    ["en", "A goat stands."],
  ]);
  expect(words(reply("A goat stands on", "length"))).toEqual([]);
  expect(words(reply("<think>The picture shows", "length"))).toEqual([]);
});

it("reads nothing in what is no answer", () => {
  const bodies = ["", "{", "[]", "null", '"ok"', "<html>502</html>", '{"choices":[]}'];
  for (const body of [
    ...bodies,
    '{"choices":[{"message":{"content":null}}]}',
    reply("…"),
    reply(""),
  ])
    expect(readReply(body), body).toEqual([]);
});

it("bounds what is kept of an endless line", () => {
  expect(readReply(reply("goat ".repeat(5_000)))[0]?.words.length).toBeLessThanOrEqual(300);
});
