import fc from "fast-check";
import {
  alignmentModes,
  backgroundKinds,
  type ComposeForm,
  emptyComposeForm,
  lengthModes,
  platforms,
  speechModes,
  type TextLook,
} from "@/lib/model/compose-form";

/** Forms that pass the form's rules and hold only what the request can say. For the tests. */
export const freshForm = emptyComposeForm({
  name: "Spring",
  seed: "s1",
  language: "en",
  groupName: "Opening",
});

const none: fc.Arbitrary<string[]> = fc.constant([]);
const share = (min = 0, max = 9999) => fc.integer({ min, max }).map((n) => n / 10_000);
const mediaId = fc.stringMatching(/^[a-f0-9]{8}$/);
const text = (max: number) =>
  fc
    .string({ minLength: 1, maxLength: max, unit: "grapheme" })
    .map((value) => value.slice(0, max).trim() || "x");
const color = fc
  .stringMatching(/^#[0-9A-F]{6}$/)
  .map((value) => (value === "#000000" ? "#000001" : value));
const volume = fc.integer({ min: 0, max: 1000 }).map((n) => n / 100);
const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);

const look: fc.Arbitrary<TextLook> = fc.record({
  fontSize: fc.integer({ min: 16, max: 240 }),
  color,
  outlineColor: color,
  outlineWidth: tenths(0, 20),
  bold: fc.boolean(),
  y: share(),
});

const range = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))
    .map(([from, length]) => ({ inSeconds: from / 10, outSeconds: (from + length) / 10 })),
);

const group = (grouped: boolean) =>
  fc.record({
    name: fc.uuid(),
    media: fc.uniqueArray(fc.record({ mediaId, range }), {
      minLength: 1,
      maxLength: 6,
      selector: (media) => media.mediaId,
    }),
    speechTexts: grouped ? fc.array(text(40), { minLength: 1, maxLength: 3 }) : none,
    silentSeconds: fc.constant(null),
    volume: fc.option(volume),
  });

export const arbitraryForm: fc.Arbitrary<ComposeForm> = fc
  .record({
    mode: fc.constantFrom(...speechModes),
    kind: fc.constantFrom(...backgroundKinds),
    platform: fc.constantFrom("douyin" as const, "channels" as const, "landscape" as const),
    lengthMode: fc.constantFrom(...lengthModes),
  })
  .chain(({ mode, kind, platform, lengthMode }) =>
    fc.record({
      name: text(30),
      seed: fc.stringMatching(/^[a-z0-9]{1,12}$/),
      kept: fc.constant([]),
      groups: fc.array(group(mode === "perGroup"), { minLength: 1, maxLength: 5 }),
      titles: fc.array(text(20), { minLength: 1, maxLength: 4 }),
      subHeadings: fc.array(fc.array(text(20), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 5,
      }),
      speech: fc.record({
        mode: fc.constant(mode),
        texts: mode === "whole" ? fc.array(text(40), { minLength: 1, maxLength: 4 }) : none,
        voices:
          mode === "none" ? none : fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { maxLength: 3 }),
        language:
          mode === "none"
            ? fc.constant("en" as const)
            : fc.constantFrom("en" as const, "zh" as const),
        speed:
          mode === "none" ? fc.constant(1) : fc.integer({ min: 50, max: 200 }).map((n) => n / 100),
      }),
      sound: fc.record({
        footageVolume: volume,
        speechVolume: mode === "none" ? fc.constant(1) : volume,
        musicVolume: volume,
        music: fc.array(mediaId, { minLength: 1, maxLength: 3 }),
      }),
      look: fc.record({
        background: fc.record({
          kind: fc.constant(kind),
          blur:
            kind === "blur"
              ? fc.integer({ min: 1, max: 100 }).map((n) => n / 100)
              : fc.constant(0.1),
          color: kind === "color" ? color : fc.constant(freshForm.look.background.color),
          images: kind === "image" ? fc.array(mediaId, { minLength: 1, maxLength: 3 }) : none,
        }),
        crossFade: fc.oneof(
          fc.record({ enabled: fc.constant(true), seconds: tenths(0.1, 5) }),
          fc.constant({ enabled: false, seconds: freshForm.look.crossFade.seconds }),
        ),
        shotSeconds: tenths(1, 30),
        imageSeconds: tenths(1, 60),
        alignment:
          mode === "whole" ? fc.constantFrom(...alignmentModes) : fc.constant("speed" as const),
        title: look,
        subHeading: look,
        caption: mode === "none" ? fc.constant(freshForm.look.caption) : look,
        stickers: fc.array(
          fc.record({
            mediaId,
            x: share(),
            y: share(),
            width: share(200),
            opacity: share(0, 10_000),
          }),
          { maxLength: 3 },
        ),
      }),
      output: fc.record({
        platform: fc.constant(platform),
        width: fc.constant(platforms[platform].width),
        height: fc.constant(platforms[platform].height),
        count: fc.integer({ min: 1, max: 100 }),
        crf: fc.integer({ min: 18, max: 35 }),
        length:
          mode === "none" && lengthMode !== "auto"
            ? fc.record({ mode: fc.constant(lengthMode), seconds: tenths(0.1, 300) })
            : fc.constant({ mode: "auto" as const, seconds: freshForm.output.length.seconds }),
      }),
    }),
  );
