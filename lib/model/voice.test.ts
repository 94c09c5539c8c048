import { describe, expect, it } from "vitest";
import { findVoices, type Voice } from "./voice";

const voice = (id: string, name: string, more: Partial<Voice> = {}): Voice => ({
  id,
  name,
  language: "zh",
  gender: "female",
  draft: false,
  online: null,
  family: "general",
  manner: { en: "Gentle", zh: "温柔" },
  ...more,
});
const voices = [
  voice("aiqi", "艾琪"),
  voice("zhide", "知德", { gender: "male", manner: { en: "News", zh: "新闻" } }),
  voice("ava", "Ava", { language: "en-US", manner: { en: "US English", zh: "美式英语" } }),
];
const wordsOf = ({ id, name, manner }: Voice) => [id, name, manner?.en, manner?.zh].join(" ");
const found = (query: { search?: string; language?: string; gender?: string }) =>
  findVoices(voices, { search: "", language: "", gender: "", ...query }, wordsOf).map(
    ({ id }) => id,
  );

describe("findVoices", () => {
  it.each([
    [{}, ["aiqi", "zhide", "ava"]],
    [{ search: "  " }, ["aiqi", "zhide", "ava"]],
    [{ search: "AVA" }, ["ava"]],
    [{ search: "艾" }, ["aiqi"]],
    [{ search: "gentle aiqi" }, ["aiqi"]],
    [{ search: "gentle ava" }, []],
    [{ language: "en" }, ["ava"]],
    [{ gender: "male" }, ["zhide"]],
    [{ gender: "male", language: "en" }, []],
  ])("finds for %j", (query, ids) => expect(found(query)).toEqual(ids));
});
