import fc from "fast-check";
import { textLanguages } from "@/lib/ims/schema/texts/text-language";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { canSpeak, type JobKind } from "@/lib/model/form/kinds/job-kinds";
import type { SpeechForm } from "@/lib/model/form/speech-form";
import {
  fitWall,
  freshLikeness,
  freshWall,
  type LikenessForm,
  type ShotRule,
  type WallForm,
} from "@/lib/model/form/wall-form";
import { type Arb, keep, tenths, text, word } from "./arbitrary-values";

const rule: Arb<ShotRule> = fc.record({
  mediaId: word,
  inSeconds: fc.option(tenths(0, 60)),
  since: fc.integer({ min: 0, max: 20 }),
  until: fc.option(fc.integer({ min: 21, max: 40 })),
});

const swap = fc.uniqueArray(
  fc.record({ at: fc.integer({ min: 0, max: 9 }), mediaId: word, inSeconds: tenths(0, 60) }),
  { maxLength: 3, selector: ({ at }) => at },
);

/** Walls of a form, each a log of draws that may follow one another. For the tests. */
export const arbitraryWall = ({ seed, output }: ComposeForm): Arb<WallForm> =>
  fc
    .record({
      draws: fc.array(fc.record({ instead: fc.option(fc.nat({ max: 999 })), swap }), {
        maxLength: 8,
      }),
      open: fc.array(rule, { maxLength: 2 }),
      never: fc.array(rule, { maxLength: 2 }),
    })
    .map(({ draws, open, never }) => {
      const first = freshWall(seed, output.count);
      const log = draws.map(({ instead, swap }, at) =>
        instead === null ? { instead, swap: [] } : { instead: instead % (first.base + at), swap },
      );
      // What stands in the place of another is shown there.
      const outputs = first.outputs.map((shown) =>
        log.reduce((now, entry, at) => (entry.instead === now ? first.base + at : now), shown),
      );
      return fitWall({ ...first, draws: log, outputs, open, never }, output.count);
    });

/** A wall or none; sports highlights have none. */
export const wallOf = (form: ComposeForm): Arb<WallForm | null> =>
  form.kind === "sports" ? keep(null) : fc.option(arbitraryWall(form));

const likeness: Arb<LikenessForm> = fc.record({
  mostPercent: fc.option(fc.integer({ min: 5, max: 100 })),
  openingsDiffer: fc.boolean(),
  // Which jobs are recent is found out when a request is made: no request says it.
  recent: keep(false),
  until: keep(null),
  before: fc.uniqueArray(fc.constantFrom("job-1", "job-2", "job-3")),
});

/** Sports highlights cannot say how alike they may be. */
export const likenessOf = (kind: JobKind): Arb<LikenessForm> =>
  kind === "sports" ? keep(freshLikeness) : likeness;

const said = fc.record({ text: text(30), language: fc.constantFrom(...textLanguages) });

/** Which texts stand together. Pairs need as many titles as scripts: `every-field.ts` has them. */
export const textMatchOf = (
  kind: JobKind,
): { match: Arb<SpeechForm["match"]>; languages: Arb<SpeechForm["languages"]> } => {
  const hasTitles = canSpeak(kind);
  return {
    match: hasTitles ? fc.constantFrom(null, "language" as const) : keep(null),
    languages: hasTitles ? fc.array(said, { maxLength: 2 }) : keep([]),
  };
};
