import { describe, expect, it } from "vitest";
import { en } from "./messages/en";
import { zh } from "./messages/zh";
import { type AvoidedWord, wordsToAvoid } from "./testing/words-to-avoid";

type Messages = { [key: string]: string | Messages };

/** Every text with its key, "compose.title". */
function flatten(messages: Messages, under = ""): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[under + key, value] as [string, string]]
      : flatten(value, `${under}${key}.`),
  );
}

/** What a person reads: without the names of arguments, "{count, plural" and "{name". */
const read = (text: string) => text.replace(/\{\w+/g, "{");

const isExcepted = (key: string, { except = [] }: AvoidedWord) =>
  except.some((one) => (one.endsWith(".") ? key.startsWith(one) : key === one));

const messages = { en: flatten(en), zh: flatten(zh) };

describe.each(["en", "zh"] as const)(
  "the texts in %s keep the glossary of docs/wording.md",
  (locale) => {
    it("say none of the words to avoid", () => {
      const found = messages[locale].flatMap(([key, text]) =>
        wordsToAvoid[locale]
          .filter((word) => word.found.test(read(text)) && !isExcepted(key, word))
          .map((word) => `${key}: “${text}” (use: ${word.use})`),
      );
      expect(found).toEqual([]);
    });

    it("need every exception that is named", () => {
      const idle = wordsToAvoid[locale].flatMap((word) =>
        (word.except ?? [])
          .filter(
            (one) =>
              !messages[locale].some(
                ([key, text]) =>
                  isExcepted(key, { ...word, except: [one] }) && word.found.test(read(text)),
              ),
          )
          .map((one) => `${one} never says ${word.found}`),
      );
      expect(idle).toEqual([]);
    });
  },
);
