import type { MontageShot } from "@/lib/ims/schema/likeness/montage";
import { framesNear, framesWithin } from "../arithmetic/frames";
import { inTurn } from "../arithmetic/spread";
import type { MediaFacts } from "../facts";
import { asChosen } from "../length/as-chosen";
import { joinedFrames } from "../length/fit-length";
import type { ShownPicks } from "../length/fit-picks";
import type { PlanWarning } from "../plan-warnings";
import type { Pick } from "../shots/pick-shots";
import type { Strategy } from "../strategy/strategy";
import { drawAgain } from "../variety/draw-again";
import { pickOfMedia } from "../shots/pick-of-media";
import { pickOf } from "./chosen-shots";
import { chooseTeaser, teaserLimit } from "./choose-teaser";
import { beatFrames, cutOnBeats, type Movable } from "./cut-on-beats";
import { MashupDrawer } from "./draw-mashup";
import { fitStretches } from "./fit-stretches";
import type { Ground } from "./find-edges";
import { type Grounds, narrowGrounds, prepareGrounds } from "./prepare-grounds";
import { type MashupSource, type Stretch, stretchFrames } from "./mashup-source";

/** What a mashup is made of. */
export type MashupRequest = {
  sources: readonly MashupSource[];
  /** What `prepareSteps` made of the sources; made here when absent. */
  prepared?: Grounds;
  /** Length of what is chosen from the sources, with the teaser, without opening and ending. */
  targetSeconds: number;
  /** Whether the best moment is shown first. */
  teaser: boolean;
  /** One of each is shown in each output, whole; a picture for `imageSeconds`. */
  openings: readonly MediaFacts[];
  endings: readonly MediaFacts[];
  imageSeconds: number;
  /** The music of an output with its beats in seconds; null without music. */
  musicOf: (index: number) => { beats: readonly number[]; durationSeconds: number } | null;
  seed: string;
};

/** How far a clip may miss its length before that is said: half a second, in frames. */
const unseenFrames = 13;

/** A clip is drawn once, and so often more when a bound asks for another one. */
const attempts = { plain: 1, more: 9 };

type Chosen = { teaser: Stretch | null; body: Stretch[] };

const lengthOf = (stretches: readonly Stretch[]) =>
  stretches.reduce((sum, stretch) => sum + stretchFrames(stretch), 0);

const signatureOf = (stretches: readonly Stretch[]) =>
  stretches.map(({ source, from, to }) => `${source}@${from}-${to}`).join(" ");

/** The way a high-energy mashup is chosen; see `docs/analysis.md`. */
export function mashupStrategy(request: MashupRequest, overlapFrames: number): Strategy {
  const { sources, seed } = request;
  const target = framesNear(request.targetSeconds);
  const prepared = request.prepared ?? prepareGrounds(sources);
  const grounds = narrowGrounds(prepared.grounds, target);
  const drawer = new MashupDrawer(grounds, prepared.energies);
  const seen = new Set<string>();

  const most = request.teaser ? teaserLimit(target) : 0;
  const repeats = (stretches: readonly Stretch[]) => seen.has(signatureOf(stretches));

  const chosenOf = (drawn: Stretch[]): Chosen => {
    const teaser = request.teaser ? chooseTeaser(drawn, grounds, most) : null;
    // Neighbours share the frames of a transition, so the shots are longer together than the clip.
    const shots = drawn.length + (teaser ? 1 : 0);
    const wanted =
      target - (teaser ? stretchFrames(teaser) : 0) + Math.max(0, shots - 1) * overlapFrames;
    const body = lengthOf(drawn) === wanted ? drawn : fitStretches(drawn, wanted, grounds);
    return { teaser, body };
  };

  const showChosen = ({ teaser, body }: Chosen, words: number): ShownPicks => {
    const opening = request.openings[inTurn(request.openings.length, words, seed, "openings")];
    const ending = request.endings[inTurn(request.endings.length, words, seed, "endings")];
    const whole = (facts: MediaFacts | undefined) => (facts ? [wholeOf(facts, request)] : []);
    const shots = [
      ...(teaser ? [pieceOf(teaser)] : []),
      ...whole(opening),
      ...body.map(pieceOf),
      ...whole(ending),
    ];
    const onBeats = snap(shots, request.musicOf(words), grounds, overlapFrames);
    const warnings = new Set<PlanWarning>();
    const shown = lengthOf(body) + (teaser ? stretchFrames(teaser) : 0);
    const lost = Math.max(0, body.length + (teaser ? 1 : 0) - 1) * overlapFrames;
    if (shown - lost < target - unseenFrames) warnings.add("material-short");
    const picks = onBeats.map((piece) => pickOfPiece(piece, sources));
    const targetFrames = joinedFrames(
      picks.map((pick) => pick.frames),
      overlapFrames,
    );
    return { picks, warnings, targetFrames };
  };

  return {
    script: { mode: "none" },
    lengthOf: () => asChosen,
    *choose({ order: { draw, words }, judge }) {
      const drawing = { seed, index: draw };
      const first = drawer.draw(target - most, drawing, repeats);
      const { drawn, shown, isRepeat } = yield* drawAgain(attempts, judge, (attempt, avoid) => {
        const inTheWay = stretchesIn(avoid, sources);
        const stretches =
          (attempt > 0 && drawer.drawApart(target - most, drawing, attempt, inTheWay)) || first;
        const chosen = chosenOf(stretches);
        return {
          drawn: { stretches, body: chosen.body },
          shown: showChosen(chosen, words),
          isRepeat: repeats(chosen.body),
        };
      });
      drawer.note(drawn.stretches);
      if (isRepeat) shown.warnings.add("combinations-exhausted");
      seen.add(signatureOf(drawn.body));
      return shown;
    },
  };
}

/** The stretches of the sources that shots of other videos show. */
function stretchesIn(shots: readonly MontageShot[], sources: readonly MashupSource[]): Stretch[] {
  return shots.flatMap(({ source, fromSeconds, toSeconds }) => {
    const at = sources.findIndex(({ media }) => media.mediaId === source);
    return at < 0 ? [] : [{ source: at, from: framesNear(fromSeconds), to: framesNear(toSeconds) }];
  });
}

/** A shot of the clip: a stretch of a source, or a whole opening or ending. */
type Piece = Movable & { whole?: MediaFacts };

const pieceOf = (stretch: Stretch): Piece => ({ stretch });

function wholeOf(facts: MediaFacts, { imageSeconds }: MashupRequest): Piece {
  const frames =
    facts.kind === "image" ? framesNear(imageSeconds) : framesWithin(facts.durationSeconds);
  return { stretch: null, frames: Math.max(1, frames), whole: facts };
}

function snap(
  pieces: readonly Piece[],
  music: ReturnType<MashupRequest["musicOf"]>,
  grounds: readonly Ground[],
  overlapFrames: number,
): Piece[] {
  if (!music) return [...pieces];
  const frames = pieces.reduce(
    (sum, piece) => sum + (piece.stretch ? stretchFrames(piece.stretch) : piece.frames),
    0,
  );
  const beats = beatFrames(music.beats, music.durationSeconds, frames);
  const moved = cutOnBeats(pieces, beats, grounds, overlapFrames);
  return moved.map((piece, index) => ({ ...piece, whole: pieces[index]?.whole }) as Piece);
}

function pickOfPiece(piece: Piece, sources: readonly MashupSource[]): Pick {
  if (piece.stretch) return pickOf(piece.stretch, sources);
  const media = piece.whole ?? (sources[0] as MashupSource).media;
  return pickOfMedia(media, { from: 0, to: piece.frames });
}
