import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { oncePerProcess } from "./once-per-process";

describe("a value of the process", () => {
  it("is made by the first call, also when the value is undefined", () => {
    const make = vi.fn(() => undefined);
    oncePerProcess("test: nothing", make);
    oncePerProcess("test: nothing", make);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("is the same in another instance of the module", async () => {
    const here = oncePerProcess("test: shared", () => ({ seen: 1 }));
    vi.resetModules();
    const other = await import("./once-per-process");
    expect(other.oncePerProcess).not.toBe(oncePerProcess);
    expect(other.oncePerProcess("test: shared", () => ({ seen: 2 }))).toBe(here);
  });

  it("is made by the next call when the first one failed", () => {
    const fail = () => {
      throw new Error("no");
    };
    expect(() => oncePerProcess("test: fails", fail)).toThrow("no");
    expect(oncePerProcess("test: fails", () => 3)).toBe(3);
  });
});

describe("in the whole program", () => {
  const files = ["lib", "app"]
    .flatMap((top) =>
      readdirSync(top, { recursive: true, encoding: "utf8" }).map((file) => `${top}/${file}`),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => !/\.test\.|testing\/|lib\/walls\/|once-per-process/.test(file));
  const texts = files.map((file) => [file, readFileSync(file, "utf8")] as const);

  it("there are no other singletons on globalThis", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(texts.filter(([, text]) => text.includes("globalThis")).map(([file]) => file)).toEqual(
      [],
    );
  });

  it("no two modules use the same name", () => {
    const names = texts.flatMap(([, text]) =>
      Array.from(text.matchAll(/oncePerProcess(?:<[^(]*>)?\(\s*"([^"]+)"/g), ([, name]) => name),
    );
    expect(names.length).toBeGreaterThan(25);
    expect(names).toEqual([...new Set(names)]);
  });
});
