import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPlainEnglish } from "../spoken/english-text";
import { toEspeakMarkup } from "./espeak";
import { toPlainMandarin } from "../spoken/mandarin-text";

describe("toPlainEnglish", () => {
  it.each([
    ["It’s a “café” — naïve…", `It's a "cafe", naive...`],
    ["20% off", "twenty percent off"],
    [
      "only ¥299 or €1,200.50",
      "only two hundred ninety-nine yuan or one thousand two hundred euros and fifty cents",
    ],
    ["30 °C", "thirty degrees Celsius"],
    ["nice 😀\u0007 day", "nice day"],
  ])("reads %j as %j", (text, plain) => {
    expect(toPlainEnglish(text)).toBe(plain);
  });

  it("returns printable ASCII for any input", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(toPlainEnglish(text)).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});

describe("toPlainMandarin", () => {
  it.each([
    ["２０％优惠，ＡＢＣ", "百分之二十优惠，ABC"],
    ["①打开②关上", "一打开二关上"],
    ["省12.5%！", "省百分之十二点五！"],
    ["只要¥299", "只要二百九十九元"],
    ["2026年11月", "二零二六年十一月"],
    ["12026年", "一万二千零二十六年"],
    ["好😀的\u0000", "好 的"],
  ])("reads %j as %j", (text, plain) => {
    expect(toPlainMandarin(text)).toBe(plain);
  });
});

describe("toEspeakMarkup", () => {
  it("escapes markup and phonemes in a text", () => {
    expect(toEspeakMarkup("<break time='9s'/> [[h@'loU]] & [[[x")).toBe(
      "&lt;break time='9s'/&gt; [ [h@'loU]] &amp; [ [ [x",
    );
  });
});
