import { expect, it } from "vitest";
import { languageOf, textsAbout, type TypedTexts } from "./texts-about";

const typed: TypedTexts = { title: "", key: "x.mp4", description: null, tags: null };
const said = (about: Partial<TypedTexts>) =>
  textsAbout({ ...typed, ...about }, null).map(({ source, words }) => `${source}: ${words}`);

it.each([
  ["red-panda_02.mp4", "name: red panda"],
  ["Apollo_13_1080p.mp4", "name: Apollo 13"],
  ["RedPandaEats.MOV", "name: Red Panda Eats"],
  ["小熊猫-吃竹子.mp4", "name: 小熊猫 吃竹子"],
  ["café (final copy).mp4", "name: café"],
  ["VID_goal.v2.mp4", "name: goal v2"],
])("a name as words: %s", (title, words) => {
  expect(said({ title })).toEqual([words]);
});

it.each(["IMG_0042.jpg", "20260101_120000.mp4", "9f86d081884c7d659a2feaa0c55ad015.mp4", "- -.mp4"])(
  "says nothing of a name that means nothing: %s",
  (title) => expect(said({ title, key: title })).toEqual([]),
);

it("tells the folders that a file was dropped with, and each folder once", () => {
  expect(said({ key: "uploads/x.mp4", folder: "zoo visit/red-pandas" })).toEqual([
    "name: x",
    "folder: zoo visit",
    "folder: red pandas",
  ]);
  expect(said({ key: "a/zoo/x.mp4", folder: "zoo" })).toEqual([
    "name: x",
    "folder: a",
    "folder: zoo",
  ]);
});

it("tells the folders, tags in any list, and the description; the file's name when there is no title", () => {
  const about = {
    key: "2026/zoo visit/panda.mp4",
    tags: "panda, bamboo，竹子;",
    description: " Eats. ",
  };
  expect(said(about)).toEqual([
    "name: panda",
    "folder: zoo visit",
    "tag: panda",
    "tag: bamboo",
    "tag: 竹子",
    "description: Eats.",
  ]);
});

it("leaves out the folders that this program itself puts files into", () => {
  expect(said({ key: "uploads/x1.mp4", title: "zoo" })).toEqual(["name: zoo"]);
  expect(said({ key: "samples/market/x1.mp4", title: "zoo" })).toEqual([
    "name: zoo",
    "folder: market",
  ]);
  expect(said({ key: "zoo/jobs/x1.mp4", title: "us" })).toContain("folder: jobs");
});

it("puts what stands in the content behind what people typed", () => {
  const read = { source: "ocr", language: "en", words: "GOAL", confidence: 0.9 } as const;
  const texts = textsAbout({ ...typed, title: "match" }, { texts: [read] });
  expect(texts).toEqual([{ source: "name", language: "en", words: "match", confidence: 1 }, read]);
});

it("knows Chinese, Latin and other writing", () => {
  expect(["红 panda", "panda", "パンダ", "панда", "小さい熊"].map(languageOf)).toEqual([
    "zh",
    "en",
    "other",
    "other",
    "other",
  ]);
});
