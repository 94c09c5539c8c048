import { describe, expect, it } from "vitest";
import { hashPicture } from "./hash-picture";
import { hashMark, sharedPictures } from "./picture-hashes";

const plain = (level: number) => new Uint8Array(points / 4).fill(level);
/** Hashes of one picture, grey where no colour is told. */
const hash = (luma: Uint8Array, blue = 128, red = 128) =>
  hashPicture({ luma, blue: plain(blue), red: plain(red) }, size);
const size = { width: 64, height: 64 };
const points = size.width * size.height;

/** The same numbers from 0 to 1 for the same name. */
function random(name: string): () => number {
  let state = Array.from(name).reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A scene of soft blobs; `change` is what an encoder or another grade does to a level. */
function scene(name: string, change: (level: number) => number = (level) => level): Uint8Array {
  const dice = random(`scene ${name}`);
  const blobs = Array.from({ length: 6 }, () => ({
    x: dice() * size.width,
    y: dice() * size.height,
    size: 6 + dice() * 14,
    light: 40 + dice() * 120,
  }));
  const look = new Uint8Array(points);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const level = blobs.reduce(
        (sum, blob) =>
          sum + blob.light * Math.exp(-((x - blob.x) ** 2 + (y - blob.y) ** 2) / blob.size ** 2),
        20,
      );
      look[y * size.width + x] = Math.max(0, Math.min(255, Math.round(change(level))));
    }
  }
  return look;
}
const dice = random("noise");
const text = (...hashes: string[]) => hashMark + hashes.join("");
const film = (...names: string[]) => text(...names.map((name) => hash(scene(name))));

describe("the hash of a picture", () => {
  it.each([
    ["brighter", (level: number) => level + 25],
    ["flatter", (level: number) => 60 + level * 0.6],
    ["noisy", (level: number) => level + 8 * (dice() - 0.5)],
  ])("is that of the same picture, %s", (_, change) => {
    for (let at = 0; at < 20; at += 1) {
      const changed = text(hash(scene(`s${at}`, change)));
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

  it("is another for the same shapes in other colours, and the same for a slight tint", () => {
    const grey = film("s1");
    const inColour = (blue: number, red: number) => text(hash(scene("s1"), blue, red));
    expect(sharedPictures(grey, inColour(100, 160))).toBe(0);
    expect(sharedPictures(inColour(160, 110), inColour(110, 160))).toBe(0);
    expect(sharedPictures(grey, inColour(136, 121))).toBe(1);
  });

  it("of an older kind, without colour, is not compared", () => {
    expect(sharedPictures("0123456789abcdef".repeat(3), film("s1"))).toBeNull();
  });

  it("is none for black and for one colour", () => {
    expect(hash(new Uint8Array(points).fill(16))).toBe("0".repeat(24));
    expect(sharedPictures(text(hash(new Uint8Array(points).fill(90))), film("s1"))).toBeNull();
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
