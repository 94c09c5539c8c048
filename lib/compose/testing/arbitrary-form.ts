import fc from "fast-check";
import type { ComposeForm, GroupMedia } from "@/lib/model/form/compose-form";
import { isMatching, jobKinds } from "@/lib/model/form/kinds/job-kinds";
import { sportsCategories } from "@/lib/ims/schema/config/sports-input";
import { mostMoments } from "@/lib/ims/schema/config/user-data";
import { backgroundKinds } from "@/lib/model/form/look-form";
import {
  type ChosenShotForm,
  matchScripts,
  matchSources,
  type StoryShot,
} from "@/lib/model/form/kinds/match-form";
import { loudnessChoices } from "@/lib/model/form/sound-form";
import { freshSpecialWords, type SpecialWords, speechModes } from "@/lib/model/form/speech-form";
import { looks, type Shape } from "./arbitrary-look";
import { output } from "./arbitrary-output";
import { likenessOf, textMatchOf, wallOf } from "./arbitrary-wall";
import {
  type Arb,
  choice,
  freshForm,
  hundredths,
  keep,
  letterLook,
  none,
  open,
  reference,
  tenths,
  text,
  volume,
  when,
  word,
  words,
} from "./arbitrary-values";

const range = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))
    .map(([from, length]) => ({ inSeconds: from / 10, outSeconds: (from + length) / 10 })),
);
const media: Arb<GroupMedia[]> = fc.uniqueArray(fc.record({ mediaId: reference, range }), {
  minLength: 1,
  maxLength: 6,
  selector: (one) => one.mediaId,
});

const group = (grouped: boolean) =>
  fc
    .record({
      name: fc.uuid(),
      media,
      speechTexts: when(grouped, fc.array(text(40), { minLength: 1, maxLength: 3 }), []),
      silentSeconds: keep<number | null>(null),
      volume: fc.option(volume),
    })
    .chain((one) =>
      grouped
        ? fc.oneof(
            keep(one),
            tenths(0.1, 300).map((seconds) => ({
              ...one,
              speechTexts: [],
              silentSeconds: seconds,
            })),
          )
        : keep(one),
    );

const specialWords: Arb<SpecialWords> = fc.oneof(
  fc.record({
    kind: keep("highlight" as const),
    words: fc.array(text(12), { minLength: 1, maxLength: 3 }),
    look: letterLook,
    sound: keep(""),
  }),
  fc.record({
    kind: keep("forbidden" as const),
    words: fc.array(text(12), { minLength: 1, maxLength: 3 }),
    look: keep(freshSpecialWords("forbidden").look),
    sound: open,
  }),
);

function speech({ kind, mode, script }: Shape): Arb<ComposeForm["speech"]> {
  const fresh = freshForm.speech;
  const isMatch = isMatching(kind);
  const spoken = isMatch || (kind === "groups" && mode !== "none");
  const whole = isMatch ? script === "texts" : kind === "groups" && mode === "whole";
  return fc.record({
    mode: keep(kind === "groups" ? mode : fresh.mode),
    ...textMatchOf(kind),
    texts: when(whole, fc.array(text(40), { minLength: 1, maxLength: 4 }), []),
    recordings: keep(fresh.recordings),
    voices: when(spoken, words, fresh.voices),
    clonedVoice: when(spoken, open, ""),
    style: when(spoken, open, ""),
    language: when(spoken, fc.constantFrom("en", "zh", "ja", ""), fresh.language),
    speed: when(spoken, fc.option(hundredths(0.5, 2)), fresh.speed),
    specialWords: when(spoken, fc.array(specialWords, { maxLength: 2 }), []),
  });
}

/** Own music, the public library, or silence. */
function sound({ kind, mode }: Shape): Arb<ComposeForm["sound"]> {
  const spoken = isMatching(kind) || (kind === "groups" && mode !== "none");
  const base = {
    loudness: fc.option(fc.constantFrom(...loudnessChoices)),
    footageVolume: fc.option(volume),
    speechVolume: when(spoken, fc.option(volume), freshForm.sound.speechVolume),
    speechGain: when(spoken, fc.option(volume), null),
  };
  const heard = { musicVolume: fc.option(hundredths(0.01, 10)), musicGain: fc.option(volume) };
  const { musicVolume, musicGain, musicStyle } = freshForm.sound;
  return fc.oneof(
    fc.record({
      ...base,
      ...heard,
      music: fc.uniqueArray(reference, { minLength: 1, maxLength: 3 }),
      publicMusic: keep(false),
      musicStyle: keep(musicStyle),
    }),
    fc.record({ ...base, ...heard, music: none, publicMusic: keep(true), musicStyle: open }),
    fc.record({
      ...base,
      music: none,
      publicMusic: keep(false),
      musicVolume: keep(musicVolume),
      musicGain: keep(musicGain),
      musicStyle: keep(musicStyle),
    }),
  );
}

const storyShot: Arb<StoryShot> = fc.record({
  text: text(30),
  speech: fc.oneof(keep(""), text(30)),
  seconds: fc.option(tenths(0.1, 60)),
  name: fc.oneof(keep(""), word),
});

const chosenShot: Arb<ChosenShotForm> = fc.record({
  text: text(30),
  mediaId: reference,
  inSeconds: fc.option(tenths(0, 60)),
  outSeconds: fc.option(tenths(61, 90)),
});

function match({ kind, script }: Shape): Arb<ComposeForm["match"]> {
  if (!isMatching(kind)) return keep(freshForm.match);
  const isFilm = kind === "film";
  return fc.constantFrom(...(isFilm ? ["pool" as const] : matchSources)).chain((source) =>
    fc.record({
      source: keep(source),
      media: when(source === "pool", media, []),
      libraries: when(source === "search", fc.array(word, { minLength: 1, maxLength: 2 }), []),
      searchText: when(source === "search", text(20), ""),
      scene: isFilm ? keep("General") : fc.constantFrom("General", ""),
      filmScene: isFilm ? word : keep(freshForm.match.filmScene),
      script: keep(script),
      shots: when(script === "shots", fc.array(storyShot, { minLength: 1, maxLength: 3 }), []),
      chosen: fc.array(chosenShot, { maxLength: 2 }),
      clipDetection: when(isFilm, choice, null),
      sourceOrder: when(isFilm, choice, null),
    }),
  );
}

const oneRange: Arb<GroupMedia["range"]> = keep(null);

/** Sources of the kinds that take no part of them: each whole. */
const wholeMedia = (maxLength: number): Arb<GroupMedia[]> =>
  fc.uniqueArray(fc.record({ mediaId: reference, range: oneRange }), {
    minLength: 1,
    maxLength,
    selector: (one) => one.mediaId,
  });

const references = (minLength: number) =>
  fc.uniqueArray(reference, { minLength, maxLength: minLength + 2 });

function sports({ kind }: Shape): Arb<ComposeForm["sports"]> {
  if (kind !== "sports") return keep(freshForm.sports);
  return fc.record({
    category: fc.constantFrom(...sportsCategories),
    media: wholeMedia(1),
    logos: references(0),
    names: fc.array(fc.record({ shown: word, full: word }), { maxLength: 3 }),
    faces: fc.array(fc.record({ name: word, pictures: references(1) }), { maxLength: 2 }),
    moments: fc.option(fc.integer({ min: 1, max: mostMoments })),
  });
}

function mashup({ kind }: Shape): Arb<ComposeForm["mashup"]> {
  if (kind !== "mashup") return keep(freshForm.mashup);
  return fc.record({
    media: wholeMedia(4),
    seconds: fc.option(tenths(5, 600)),
    intro: choice,
    openings: references(0),
    endings: references(0),
    actions: choice,
  });
}

/**
 * Forms that pass the form's rules and hold only values that a request can carry. Parts that the
 * kind of job does not use are as in a fresh form. For the tests.
 */
export const arbitraryForm: Arb<ComposeForm> = fc
  .record({
    shape: fc.record({
      kind: fc.constantFrom(...jobKinds),
      mode: fc.constantFrom(...speechModes),
      script: fc.constantFrom(...matchScripts),
    }),
    background: fc.constantFrom(...backgroundKinds),
    lines: fc.integer({ min: 1, max: 5 }),
  })
  .chain(({ shape, background, lines }) =>
    fc.record<ComposeForm>({
      name: text(30),
      kind: keep(shape.kind),
      seed: fc.stringMatching(/^[a-z0-9]{1,12}$/),
      groups: when(
        shape.kind === "groups",
        fc.array(group(shape.mode === "perGroup"), { minLength: 1, maxLength: 5 }),
        [],
      ),
      match: match(shape),
      sports: sports(shape),
      mashup: mashup(shape),
      titles: fc.array(text(20), { minLength: 1, maxLength: 4 }),
      subHeadings: fc.array(fc.array(text(20), { minLength: 1, maxLength: 3 }), {
        minLength: lines,
        maxLength: lines,
      }),
      speech: speech(shape),
      sound: sound(shape),
      look: looks(shape, background, lines),
      output: output(shape),
      userData: fc.record({
        notifyAddress: fc.constantFrom("", "https://example.com/cb", "ice-callback-jobs"),
        mediaNotifyAddress: fc.constantFrom("", "http://example.com/registered"),
        own: fc.uniqueArray(fc.record({ key: word, value: text(20) }), {
          maxLength: 3,
          selector: (pair) => pair.key,
        }),
      }),
      templates: words,
      likeness: likenessOf(shape.kind),
      wall: keep(null),
      planned: keep(null),
      sheet: keep(null),
      leftToTemplates: keep<ComposeForm["leftToTemplates"]>([]),
      kept: keep([]),
    }),
  )
  .chain((form) => wallOf(form).map((wall): ComposeForm => ({ ...form, wall })))
  // Speech per group needs a group that speaks.
  .filter(
    ({ kind, speech: { mode }, groups }) =>
      kind !== "groups" || mode !== "perGroup" || groups.some((one) => one.speechTexts.length > 0),
  );
