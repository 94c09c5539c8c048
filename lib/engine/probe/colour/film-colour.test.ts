import { expect, it } from "vitest";
import { whiteFor } from "./white-nits";
import { changeColour, colourChange, greyNits, matrixOf } from "./film-colour";

const large = { width: 1920, height: 1080 };
const bytes = (colour: readonly number[]) => colour.map((one) => Math.round(one * 255));
const grey = (level: number) => [level, level, level] as const;

it("does not change a film in the colours of bt709, or one without colour tags", () => {
  expect(colourChange(large)).toBeNull();
  expect(colourChange({ ...large, colorPrimaries: "bt709" })).toBeNull();
  expect(colourChange({ ...large, colorPrimaries: "unknown", colorSpace: "bt2020nc" })).toBeNull();
});

/** The same orange in other primaries, by their published matrices, and its value in bt709. */
it.each([
  ["smpte432", [0xbb, 0x6a, 0x56]],
  ["bt2020", [0xac, 0x6f, 0x56]],
] as const)("brings %s to bt709", (colorPrimaries, signal) => {
  const change = colourChange({ ...large, colorPrimaries });
  if (!change) throw new Error("no change");
  const [red = 0, green = 0, blue = 0] = signal.map((one) => one / 255);
  const shown = bytes(changeColour(change)([red, green, blue]));
  [0xc8, 0x64, 0x50].forEach((wanted, at) =>
    expect(Math.abs((shown[at] ?? 0) - wanted)).toBeLessThan(3),
  );
});

it.each(["smpte432", "smpte431", "bt2020", "smpte170m", "bt470bg", "bt470m", "film", "ebu3213"])(
  "greys of %s stay grey, and as bright",
  (colorPrimaries) => {
    const change = colourChange({ ...large, colorPrimaries });
    if (!change) throw new Error("no change");
    for (const level of [0, 0.1, 0.5, 1]) {
      changeColour(change)(grey(level)).forEach((one) => expect(one).toBeCloseTo(level, 2));
    }
  },
);

/** 10-bit signals, by BT.2100 and ST 2084: diffuse white at 203 nits, and half of that signal. */
it.each([
  ["arib-std-b67", 721, 0xff],
  ["arib-std-b67", 456, 0x80],
  ["smpte2084", 573, 0xff],
  ["smpte2084", 428, 0x80],
] as const)("%s %d is shown as %d", (colorTransfer, level, wanted) => {
  const change = colourChange({ ...large, colorTransfer, colorPrimaries: "bt2020" });
  if (!change) throw new Error("no change");
  const shown = bytes(changeColour(change)(grey((level - 64) / 876)));
  shown.forEach((one) => expect(Math.abs(one - wanted)).toBeLessThan(7));
});

it("never shows a brighter signal darker, up to the end of HDR", () => {
  for (const colorTransfer of ["arib-std-b67", "smpte2084"]) {
    const change = colourChange({ ...large, colorTransfer });
    if (!change) throw new Error("no change");
    const steps = Array.from({ length: 101 }, (_, at) => changeColour(change)(grey(at / 100))[0]);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect(steps.at(-1)).toBeLessThanOrEqual(1);
  }
});

it("uses the white that the film was made with", () => {
  expect(whiteFor(86)).toBe(100);
  expect(whiteFor(176)).toBe(203);
  expect(whiteFor(1000)).toBe(203);
  expect(greyNits((721 - 64) / 876, { colorTransfer: "arib-std-b67" })).toBeCloseTo(203, -1);
  expect(greyNits((573 - 64) / 876, { colorTransfer: "smpte2084" })).toBeCloseTo(203, -1);
});

it("finds the matrix of a film, with or without a colour tag", () => {
  expect(matrixOf({ ...large, colorSpace: "bt470bg" })).toBe("smpte170m");
  expect(matrixOf(large)).toBe("bt709");
  expect(matrixOf({ width: 720, height: 576 })).toBe("smpte170m");
  expect(matrixOf({ width: 720, height: 576, colorPrimaries: "bt2020" })).toBe("bt2020");
});
