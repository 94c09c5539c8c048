import { describe, expect, it } from "vitest";
import { ruleCodes, type RuleCode } from "./rule";
import { findings, group, says } from "../testing/rule-rows";
import { lookRows } from "../testing/rules-look-rows";
import { wallRows } from "../testing/rules-wall-rows";
import { wordsRows } from "../testing/rules-words-rows";

const rows = [...wordsRows, ...lookRows, ...wallRows];

/** Accepted by IMS, so never a refusal. */
const hints: ReadonlySet<RuleCode> = new Set([
  "material-pool-unused",
  "scene-info-unused",
  "voice-unused",
  "gain-beside-volume",
  "legacy-unused",
  "level-style-unused",
  "sticker-address-unused",
  "background-radius-unused",
  "background-color-unused",
  "motion-loop-beside-in-out",
  "music-style-unused",
  "effects-not-allowed",
  "max-duration-ignored",
  "fixed-duration-unconfirmed",
]);

describe("the rules between fields", () => {
  it.each(rows)(
    "%s: reported at %s, and not for a similar valid request",
    (code, path, breaks, keeps) => {
      const severity = hints.has(code) ? "hint" : "problem";
      expect(findings(breaks)).toEqual([
        { code, path, severity, message: expect.any(String) as string },
      ]);
      expect(findings(keeps).map((found) => found.code)).not.toContain(code);
    },
  );

  it("are all shown above", () => {
    expect([...new Set(rows.map(([code]) => code))].sort()).toEqual([...ruleCodes].sort());
  });

  it("have nothing to say of IMS's own example but that MaxDuration is not obeyed", () => {
    const found = findings({
      input: {
        MediaGroupArray: [group, { GroupName: "B", MediaArray: ["v2"] }],
        TitleArray: ["One", "Two"],
        SubHeadingArray: [
          { Level: 1, TitleArray: ["A"] },
          { Level: 3, TitleArray: ["B"] },
        ],
        ...says,
        StickerArray: [{ MediaId: "s", X: 0.05, Y: 0.05, Width: 0.2, Height: 0.1, Opacity: 1 }],
        BackgroundMusicArray: ["m"],
        BackgroundImageArray: ["b"],
      },
      editing: {
        MediaConfig: { Volume: 0 },
        SpeechConfig: { Volume: 1 },
        BackgroundMusicConfig: { Volume: 0.3 },
      },
      output: { Count: 20, MaxDuration: 15, Video: { Crf: 27 } },
    });
    expect(found.map(({ code }) => code)).toEqual(["max-duration-ignored"]);
  });
});
