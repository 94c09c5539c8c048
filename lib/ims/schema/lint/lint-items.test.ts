import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaOf, type LintSubject, lintItems } from "./lint-items";
import { type Placed, moveClear } from "./mend-position";
import { lintPlatforms, overlaps, platformZones } from "./platform-zones";

const tall = { width: 1080, height: 1920 };
const allZones = lintPlatforms.flatMap((platform) => platformZones[platform].zones);

/** A caption that passes everything, in shares. */
const good: LintSubject = {
  Role: "Caption",
  Text: "Fresh coffee, made for you",
  From: 0,
  To: 3,
  Box: { X: 0.16, Y: 0.55, Width: 0.68, Height: 0.08 },
  FontSize: 56,
  Lines: 2,
  Contrast: { Ratio: 12, At: 1 },
  anchor: { x: 0.5, y: 0.64 },
  alignment: "Bottom",
  wantedSize: 56,
  bold: true,
  colour: "#FFFFFF",
  outline: 3,
  outlineColour: "#000000",
};
const lint = (change: Partial<LintSubject>, frame = tall) =>
  lintItems([{ ...good, ...change }], frame, lintPlatforms).findings;
const box = (X: number, Y: number, Width: number, Height: number) => ({
  Box: { X, Y, Width, Height },
});

describe("lintItems", () => {
  it("is silent on a text that is in the free area, large, clear and slow", () => {
    expect(lint({})).toEqual([]);
    expect(lint({ Role: "Title", ...box(0.16, 0.152, 0.69, 0.1), alignment: "Top" })).toEqual([]);
  });

  it.each([
    ["right edge at 86 %", box(0.2, 0.57, 0.66, 0.08), []],
    ["right edge at 88 %", box(0.2, 0.45, 0.68, 0.08), ["TikTok", "Shorts", "Douyin"]],
    ["lower edge at 65 %", box(0.2, 0.57, 0.6, 0.08), []],
    ["lower edge at 67 %", box(0.2, 0.59, 0.6, 0.08), ["Reels", "Shorts"]],
    ["lower edge at 76 %", box(0.2, 0.68, 0.6, 0.08), ["Reels", "Shorts"]],
    [
      "lower edge at 79 %",
      box(0.2, 0.71, 0.6, 0.08),
      ["TikTok", "Reels", "Shorts", "Douyin", "Channels"],
    ],
    ["from 15 %", box(0.2, 0.15, 0.6, 0.08), []],
    ["from 13.5 %", box(0.2, 0.135, 0.6, 0.08), ["Reels", "Shorts"]],
    ["left edge at 3 %", box(0.03, 0.3, 0.6, 0.08), [...lintPlatforms]],
  ])("names the platforms that cover a text: %s", (_name, place, platforms) => {
    expect(lint(place).flatMap(({ Platforms }) => Platforms ?? [])).toEqual(platforms);
  });

  it("knows no zones for a frame that is not 9:16, and says for which platforms", () => {
    const square = { width: 1080, height: 1080 };
    const under = { ...good, ...box(0.1, 0.9, 0.8, 0.08) };
    expect(lintItems([under], square, ["Reels", "TikTok"])).toEqual({
      findings: [],
      withoutZones: ["Reels", "TikTok"],
    });
  });

  it("moves captions up by so many pixels, all of them with the same change", () => {
    const anchor = { x: 0.5, y: 0.7 };
    const two = { ...good, ...box(0.16, 0.62, 0.68, 0.08), Lines: 2, anchor };
    const one = { ...good, ...box(0.3, 0.66, 0.4, 0.04), Lines: 1, anchor };
    const [finding] = lintItems([one, two], tall, ["Reels"]).findings;
    expect(finding).toMatchObject({ Code: "UnderInterface", Role: "Caption", Count: 2 });
    expect(finding?.Mend).toEqual([{ Field: "Y", Value: 0.646, Pixels: -104 }]);
  });

  it("breaks lines earlier where a text reaches under the buttons", () => {
    const wide = box(0.06, 0.56, 0.88, 0.08);
    const [finding] = lint(wide);
    expect(finding).toMatchObject({ Code: "UnderInterface", Parts: ["Buttons"] });
    const [width] = finding?.Mend ?? [];
    expect(width).toMatchObject({ Field: "TextWidth" });
    expect(Number(width?.Value)).toBeGreaterThan(0.65);
    expect(Number(width?.Value)).toBeLessThan(0.72);
  });

  it.each([
    [{ FontSize: 40, wantedSize: 40 }, tall, [{ Field: "FontSize", Value: 46 }]],
    [
      { FontSize: 20, wantedSize: 20 },
      { width: 540, height: 960 },
      [{ Field: "FontSize", Value: 23 }],
    ],
    [{ FontSize: 46, wantedSize: 46 }, tall, null],
    // Drawn smaller than it is set, because it is too long: a larger size would change nothing.
    [
      { FontSize: 30, wantedSize: 56, Text: "x".repeat(60) },
      tall,
      [{ Field: "Characters", Value: 25 }],
    ],
  ] as const)("says how large letters must be: %j", (change, frame, mend) => {
    const slow = { ...change, To: 60 };
    const small = lintItems([{ ...good, ...slow }], frame, lintPlatforms).findings;
    expect(small.map(({ Code, Mend }) => [Code, Mend])).toEqual(
      mend === null ? [] : [["TooSmall", mend]],
    );
  });

  it.each([
    // White on white without an outline: a black one is put around.
    [
      { outline: 0, outlineColour: "#FFFFFF" },
      [
        { Field: "OutlineColour", Value: "#000000" },
        { Field: "Outline", Value: 3 },
      ],
    ],
    [{ outline: 1 }, [{ Field: "Outline", Value: 3 }]],
    [
      { colour: "#202020", outlineColour: "#101010", outline: 4 },
      [{ Field: "OutlineColour", Value: "#FFFFFF" }],
    ],
  ])("mends contrast by the outline: %j", (change, mend) => {
    const [finding] = lint({ ...change, Contrast: { Ratio: 1.4, At: 2 } });
    expect(finding).toMatchObject({ Code: "LowContrast", Measured: 1.4, Limit: 3, Mend: mend });
  });

  it("asks for 4.5 of small letters and for 3 of large ones", () => {
    const contrast = { Contrast: { Ratio: 3.5, At: 0 } };
    expect(lint({ ...contrast, FontSize: 56, bold: true })).toEqual([]);
    expect(lint({ ...contrast, FontSize: 56, bold: false })[0]?.Limit).toBe(4.5);
    expect(lint({ ...contrast, FontSize: 70, wantedSize: 70, bold: false })).toEqual([]);
  });

  it.each([
    ["English, 20 a second", "a".repeat(40), 2, null],
    ["English, 40 a second", "a".repeat(80), 2, 0.5],
    ["Chinese, 9 a second", "咖".repeat(18), 2, null],
    ["Chinese, 12 a second", "咖".repeat(24), 2, 0.75],
    ["Chinese marks are not counted", "咖，".repeat(9), 1, null],
    ["both together", `${"咖".repeat(9)}${"a".repeat(20)}`, 1, 0.5],
  ])("counts characters a second: %s", (_name, Text, To, speed) => {
    const fast = lint({ Text, To }).find(({ Code }) => Code === "TooFast");
    expect(fast?.Mend[0]?.Value ?? null).toBe(speed);
  });

  it("gives the text of a title a length, for nothing speaks it", () => {
    const [finding] = lint({ Role: "Title", Text: "a".repeat(50), To: 1 });
    expect(finding).toMatchObject({ Code: "TooFast", Mend: [{ Field: "Characters", Value: 20 }] });
  });

  it("shrinks a text that is wider than the frame, and moves a sticker back into it", () => {
    const [wide] = lint(box(-0.1, 0.5, 1.2, 0.08)).filter(({ Code }) => Code === "OutsideFrame");
    expect(wide?.Mend).toEqual([{ Field: "FontSize", Value: 43 }]);
    const sticker = { Role: "Sticker", Level: 0, ...box(0.9, 0.3, 0.2, 0.1) } as const;
    const square = { width: 1080, height: 1080 };
    const { FontSize: _size, Contrast: _contrast, ...bare } = good;
    const out = { ...bare, ...sticker, anchor: { x: 0.9, y: 0.3 }, Text: "m" };
    expect(lintItems([out], square, []).findings).toMatchObject([
      { Code: "OutsideFrame", Role: "Sticker", Level: 0, Mend: [{ Field: "X", Value: 0.795 }] },
    ]);
  });

  it("finds each kind of text for itself", () => {
    const low = box(0.2, 0.8, 0.6, 0.08);
    const subjects = [
      { ...good, ...low, Role: "Title" as const },
      { ...good, ...low, Role: "SubHeading" as const, Level: 1 },
      { ...good, ...low, Role: "SubHeading" as const, Level: 2 },
      { ...good, ...low },
      { ...good, ...low },
    ];
    const { findings } = lintItems(subjects, tall, ["Reels"]);
    expect(findings.map(({ Role, Level, Count }) => [Role, Level, Count])).toEqual([
      ["Title", undefined, 1],
      ["SubHeading", 1, 1],
      ["SubHeading", 2, 1],
      ["Caption", undefined, 2],
    ]);
  });
});

describe("moveClear", () => {
  const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const placed = fc
    .record({
      left: share(0, 0.5),
      top: share(0, 0.85),
      width: share(0.1, 0.5),
      height: share(0.02, 0.14),
      lines: fc.integer({ min: 1, max: 3 }),
    })
    .map(
      ({ left, top, width, height, lines }): Placed => ({
        left,
        top,
        right: left + width,
        bottom: top + height,
        lines,
        grows: "down",
      }),
    );

  it("finds a place that is free for all of them whenever it names one, and stays when it can", () => {
    fc.assert(
      fc.property(
        fc.array(placed, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (boxes, sideways) => {
          const move = moveClear(boxes, allZones, { narrow: false, sideways });
          if (!move) return;
          for (const one of boxes) {
            const { left, top, right, bottom } = one;
            const { dx, dy } = move;
            const to = { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
            expect(allZones.filter((zone) => overlaps(to, zone))).toEqual([]);
            expect(Math.min(to.left, to.top, 1 - to.right, 1 - to.bottom)).toBeGreaterThan(0);
          }
          const isFree = boxes.every((one) => !allZones.some((zone) => overlaps(one, zone)));
          if (isFree) expect(Math.abs(move.dx) + Math.abs(move.dy)).toBe(0);
        },
      ),
    );
  });

  it("finds a place for every sticker that is small enough for the free area", () => {
    fc.assert(
      fc.property(placed, (sticker) => {
        const move = moveClear([sticker], allZones, { narrow: false, sideways: true });
        expect(move).not.toBeNull();
      }),
    );
  });
});

describe("the changes of a finding, made", () => {
  it("leave nothing to be found, wherever a text of one line stood", () => {
    const at = fc.record({
      y: fc.double({ min: 0.02, max: 0.92, noNaN: true }),
      width: fc.double({ min: 0.1, max: 0.7, noNaN: true }),
    });
    fc.assert(
      fc.property(at, ({ y, width }) => {
        const subject: LintSubject = {
          ...good,
          Lines: 1,
          Box: { X: 0.5 - width / 2, Y: y, Width: width, Height: 0.05 },
          anchor: { x: 0.5, y: y + 0.05 },
        };
        const { findings } = lintItems([subject], tall, lintPlatforms);
        const change = findings[0]?.Mend.find(({ Field }) => Field === "Y");
        if (findings.length === 0) return;
        const moved = Number(change?.Value) - subject.anchor.y;
        const mended = { ...subject, Box: { ...subject.Box, Y: y + moved } };
        expect(areaOf(mended).top).toBeGreaterThan(0.14);
        expect(lintItems([mended], tall, lintPlatforms).findings).toEqual([]);
      }),
    );
  });
});
