import fc from "fast-check";
import { isMatching } from "@/lib/model/form/kinds/job-kinds";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import {
  alignmentModes,
  type backgroundKinds,
  cropModes,
  stillModes,
  coverModes,
  splitModes,
} from "@/lib/model/form/look-form";
import type { TextLook } from "@/lib/model/form/text-look";
import {
  type Arb,
  choice,
  freshForm,
  hundredths,
  keep,
  look,
  openColor,
  pixelsOrShare,
  reference,
  share,
  tenths,
  when,
  words,
} from "./arbitrary-values";

/** The kind of job that a form describes, which decides the parts that are read. */
export type Shape = {
  kind: ComposeForm["kind"];
  mode: ComposeForm["speech"]["mode"];
  script: ComposeForm["match"]["script"];
};

/** The settings of an effect are read only when the effect is allowed. */
const effect = <T extends { allow: boolean | null }>(fresh: T, allowed: Arb<T>): Arb<T> =>
  fc.oneof(
    allowed,
    fc.constantFrom(null, false).map((allow) => ({ ...fresh, allow })),
  );

/** Arbitrary looks of a form. For the tests. */
export function looks(
  { kind, mode }: Shape,
  background: (typeof backgroundKinds)[number],
  lines: number,
) {
  const fresh = freshForm.look;
  const spoken = isMatching(kind) || (kind === "groups" && mode !== "none");
  return fc.record<ComposeForm["look"]>({
    background: fc.record({
      kind: keep(background),
      blur: when(background === "blur", fc.option(hundredths(0.01, 1)), fresh.background.blur),
      color: when(background === "color", openColor, fresh.background.color),
      images: when(
        background === "image",
        fc.uniqueArray(reference, { minLength: 1, maxLength: 3 }),
        [],
      ),
    }),
    transitions: effect(
      fresh.transitions,
      fc.record({
        allow: keep<boolean | null>(true),
        seconds: fc.option(tenths(0.1, 5)),
        list: words,
        uniform: choice,
      }),
    ),
    vfx: effect(
      fresh.vfx,
      fc.record({
        allow: keep<boolean | null>(true),
        probability: fc.option(fc.integer({ min: 0, max: 100 })),
        first: words,
        others: words,
      }),
    ),
    filters: effect(fresh.filters, fc.record({ allow: keep<boolean | null>(true), list: words })),
    shotSeconds: fc.option(tenths(1, 30)),
    imageSeconds: fc.option(tenths(1, 60)),
    splitLong: choice,
    splitAt: fc.option(fc.constantFrom(...splitModes)),
    cover: fc.option(fc.constantFrom(...coverModes)),
    spoken: fc.constantFrom("", "#FFD400"),
    crop: fc.option(fc.constantFrom(...cropModes)),
    focus: fc.constant(fresh.focus),
    stills: fc.option(fc.constantFrom(...stillModes)),
    alignment: when(
      kind === "groups" && mode === "whole",
      fc.option(fc.constantFrom(...alignmentModes)),
      fresh.alignment,
    ),
    title: look,
    subHeading: look,
    subHeadingLevels: ownLooks(lines),
    caption: when(spoken, look, fresh.caption),
    stickers: fc.array(
      fc.record({
        mediaId: reference,
        x: fc.option(pixelsOrShare),
        y: fc.option(pixelsOrShare),
        width: fc.option(pixelsOrShare),
        height: fc.option(pixelsOrShare),
        frames: fc.option(fc.integer({ min: 0, max: 100 })),
        opacity: fc.option(share(0, 10_000)),
      }),
      { maxLength: 3 },
    ),
  });
}

/** Looks of the lines below the first: null for the first line's look, else a different look. */
const ownLooks = (lines: number): Arb<(TextLook | null)[]> =>
  fc
    .array(fc.option(look.map((own): TextLook => ({ ...own, flower: "CS-own" }))), {
      maxLength: Math.max(0, lines - 1),
    })
    .map((owns) => {
      const last = owns.findLastIndex((own) => own !== null);
      return last === -1 ? [] : [null, ...owns.slice(0, last + 1)];
    });
