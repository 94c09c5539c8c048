import { describe, expect, it } from "vitest";
import { sharedPictures } from "@/lib/ims/schema/likeness/picture-hashes";
import { random } from "../plan/arithmetic/seeded-random";
import { hashLook } from "./hash-look";
import { lookBytes, lookSize } from "./look";

/** A scene of soft blobs; `change` is what an encoder or another grade does to a level. */
function scene(name: string, change: (level: number) => number = (level) => level): Buffer {
  const dice = random("scene", name);
  const blobs = Array.from({ length: 6 }, () => ({
    x: dice.fraction() * lookSize.width,
    y: dice.fraction() * lookSize.height,
    size: 6 + dice.fraction() * 14,
    light: 40 + dice.fraction() * 120,
  }));
  const look = Buffer.alloc(lookBytes, 128);
  for (let y = 0; y < lookSize.height; y += 1) {
    for (let x = 0; x < lookSize.width; x += 1) {
      const level = blobs.reduce(
        (sum, blob) =>
          sum + blob.light * Math.exp(-((x - blob.x) ** 2 + (y - blob.y) ** 2) / blob.size ** 2),
        20,
      );
      look[y * lookSize.width + x] = Math.max(0, Math.min(255, Math.round(change(level))));
    }
  }
  return look;
}
const dice = random("noise");
const film = (...names: string[]) => names.map((name) => hashLook(scene(name))).join("");

describe("the hash of a picture", () => {
  it.each([
    ["brighter", (level: number) => level + 25],
    ["flatter", (level: number) => 60 + level * 0.6],
    ["noisy", (level: number) => level + 8 * (dice.fraction() - 0.5)],
  ])("is that of the same picture, %s", (_, change) => {
    for (let at = 0; at < 20; at += 1) {
      const changed = hashLook(scene(`s${at}`, change));
      expect(sharedPictures(film(`s${at}`), changed), `s${at}`).toBe(1);
    }
  });

  it("is another for another picture", () => {
    let same = 0;
    for (let at = 0; at < 40; at += 1) {
      same += sharedPictures(film(`s${at}`), film(`t${at}`)) ?? 0;
    }
    expect(same).toBeLessThanOrEqual(1);
  });

  it("is none for black and for one colour", () => {
    expect(hashLook(Buffer.alloc(lookBytes, 16))).toBe("0".repeat(16));
    expect(sharedPictures(hashLook(Buffer.alloc(lookBytes, 90)), film("s1"))).toBeNull();
  });
});

describe("what two finished videos share", () => {
  it.each([
    ["all, in another order", ["a", "b", "c"], ["c", "a", "b"], 1],
    ["nothing", ["a", "b"], ["c", "d"], 0],
    ["half of each", ["a", "b"], ["b", "c"], 0.5],
    ["a short one within a long one", ["a"], ["a", "b", "c"], 0.5],
  ])("%s", (_, one, other, share) => {
    expect(sharedPictures(film(...one), film(...other))).toBe(share);
    expect(sharedPictures(film(...other), film(...one))).toBe(share);
  });

  it("is counted within a second for long ones", () => {
    const long = film(...Array.from({ length: 300 }, (_, at) => `l${at % 40}`));
    expect(sharedPictures(long, long)).toBe(1);
  });
});
