import { expect, test } from "vitest";
import { en } from "@/lib/i18n/messages/en";
import { zh } from "@/lib/i18n/messages/zh";
import { type CloudErrorKey, errorCatalogue } from "@/lib/ims/errors/error-catalogue";

type Words = Record<CloudErrorKey | "unknown", { what: string; todo: string }>;

test.each([
  ["en", en.cloudErrors as Words],
  ["zh", zh.cloudErrors as Words],
])(
  "every code of the catalogue has its words in %s, and no words are left over",
  (_name, words) => {
    const used = new Set<string>(Object.values(errorCatalogue).map(([key]) => key));
    const missing = [...used].filter((key) => !words[key as CloudErrorKey]);
    expect(missing).toEqual([]);
    const entries = Object.entries(words).filter(([, entry]) => typeof entry === "object");
    expect(entries.map(([key]) => key).filter((key) => !used.has(key))).toEqual(["unknown"]);
    for (const [, { what, todo }] of entries) {
      expect(what).not.toMatch(/[.。]$|^$/);
      expect(todo).toMatch(/[.。]$/);
    }
  },
);
