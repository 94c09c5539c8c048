import { expect, test } from "vitest";
import { createTranslator, type Formats } from "use-intl/core";
import { compileText } from "./compile-texts";
import formatOnServer from "./format-on-server";
import { en } from "./messages/en";
import { zh } from "./messages/zh";

type Values = Record<string, string | number>;

/** Every text with its path. */
function textsOf(tree: object, path: string[] = []): { key: string; text: string }[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string"
      ? [{ key: [...path, name].join("."), text: value }]
      : textsOf(value as object, [...path, name]),
  );
}

/** Values for what a text names: numbers where it counts, each of its own choices, a word elsewhere. */
function valuesFor(text: string): Values[] {
  const names = [...text.matchAll(/\{(\w+)(?:, (\w+))?/g)];
  const choices = [...text.matchAll(/\{(\w+), select,((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g)];
  return [0, 1, 1234.56].flatMap((number) => {
    const values: Values = {};
    for (const [, name = "", kind] of names)
      values[name] = kind === "number" || kind === "plural" ? number : "Beach";
    const keys = choices.flatMap(([, name = "", inside = ""]) =>
      [...inside.matchAll(/(\w+) \{/g)].map(([, key = ""]) => ({ ...values, [name]: key })),
    );
    return keys.length > 0 ? keys : [values];
  });
}

function kept<T>(make: (locale?: string, how?: object) => T) {
  const made = new Map<string, T>();
  return (locale?: string, how?: object): T => {
    const key = JSON.stringify([locale, how]);
    const one = made.get(key) ?? make(locale, how);
    made.set(key, one);
    return one;
  };
}

const formatters = {
  getNumberFormat: kept((locale, how) => new Intl.NumberFormat(locale, how)),
  getDateTimeFormat: kept((locale, how) => new Intl.DateTimeFormat(locale, how)),
  getPluralRules: kept((locale, how) => new Intl.PluralRules(locale, how)),
};

test.each([
  ["en", en],
  ["zh", zh],
])("%s: a compiled text reads as the text that was written", (locale, messages) => {
  const tags = (text: string) => new Set([...text.matchAll(/<(\w+)>/g)].map(([, tag = ""]) => tag));
  const t = createTranslator({
    locale: locale as "en",
    messages: messages as never,
    timeZone: "UTC",
    onError: (error) => {
      throw error;
    },
  }) as unknown as { markup: (key: string, values: object) => string };
  for (const { key, text } of textsOf(messages)) {
    // Letters alone are the same in both.
    if (!/[{<']/.test(text)) continue;
    for (const values of valuesFor(text)) {
      const named = (tag: string, chunks: unknown) => `[${tag}: ${[chunks].flat().join("")}]`;
      const wrap = Object.fromEntries(
        [...tags(text)].map((tag) => [tag, (chunks: unknown) => named(tag, chunks)]),
      );
      const options = { formatters, locale, formats: {} as Formats };
      const compiled = formatOnServer(key, text, { ...values, ...wrap } as never, options as never);
      expect([compiled].flat().map(String).join(""), key).toBe(
        t.markup(key, { ...values, ...wrap }),
      );
    }
  }
});

test("a compiled text is plain data: React sends a browser nothing else", () => {
  const choice = compileText("{n, plural, one {# video} other {{m, select, a {x} other {y}}}}");
  expect(prototypesIn(choice)).toEqual(new Set([Array.prototype, Object.prototype]));
});

function prototypesIn(value: unknown): Set<unknown> {
  if (typeof value !== "object" || value === null) return new Set();
  const inside = Object.values(value).flatMap((each) => [...prototypesIn(each)]);
  return new Set([Object.getPrototypeOf(value), ...inside]);
}
