import type { MediaAnalysisAnswer } from "@/lib/ims/schema/answers/analysis";
import { textSourceAnswer } from "@/lib/engine/rpc/answers/text-source-answer";
import type { AnalysedShot, FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import { eyeOf, type SeenMoment } from "@/lib/engine/plan/analysis/salience";
import { readLooks, readWords } from "@/lib/engine/plan/analysis/read-analysis";
import { textsAbout } from "@/lib/engine/plan/analysis/texts-about";
import type { AnalysisRow } from "@/lib/engine/queue/analyses/analysis-records";
import type { MediaRow } from "@/lib/engine/queue/library/media-records";

type PassAnswer = MediaAnalysisAnswer["Passes"][number];
type State = MediaAnalysisAnswer["State"];

const states = {
  waiting: "Waiting",
  running: "Analysing",
  done: "Done",
  failed: "Failed",
} as const;
const passes = { looks: "Looks", words: "Words", descriptions: "Descriptions" } as const;
const problems = {
  file: "File",
  machine: "Machine",
  refused: "Refused",
  unreachable: "Unreachable",
} as const;
const cuts = { start: "Start", hard: "Hard", fade: "Fade" } as const;
const roles = {
  caption: "Caption",
  title: "Title",
  credits: "Credits",
  scoreboard: "Scoreboard",
} as const;

function passAnswer(row: AnalysisRow): PassAnswer {
  return {
    Pass: passes[row.pass],
    State: states[row.state],
    Progress: Math.round(row.progress * 1000) / 10,
    ...(row.error_code === null ? {} : { Problem: problems[row.error_code] }),
    ...(row.error_message === null ? {} : { Message: row.error_message }),
  };
}

/** The state of all passes together: what is under way first, then what waits, then what failed. */
function stateOf(all: readonly PassAnswer[]): State {
  const found = new Set(all.map(({ State }) => State));
  const first = (["Analysing", "Waiting", "Failed", "Done"] as const).find((one) => found.has(one));
  return first ?? "None";
}

const thousandth = (share: number) => Math.round(share * 1000) / 1000;

/** So many moments, about three seconds, are told as one: as long as a shot of a video. */
const momentsTold = 6;

function focusOf(moments: readonly SeenMoment[]) {
  const starts = moments.filter((_, at) => at % momentsTold === 0);
  return starts.flatMap(({ at }, index) => {
    const eye = eyeOf(moments.slice(index * momentsTold, (index + 1) * momentsTold));
    return eye ? [{ At: at, X: thousandth(eye.x), Y: thousandth(eye.y) }] : [];
  });
}

function shotAnswer(shot: AnalysedShot) {
  const focus = focusOf(shot.salience ?? []);
  return {
    From: shot.fromSeconds,
    To: shot.toSeconds,
    Cut: cuts[shot.cutKind],
    Motion: shot.motion,
    Luma: shot.luma,
    Saturation: shot.saturation,
    Sharpness: shot.sharpness,
    BlackShare: shot.blackShare,
    FrozenShare: shot.frozenShare,
    SpeechShare: shot.speechShare,
    ...(focus.length > 0 ? { Focus: focus } : {}),
    ...(shot.loudnessDb === null ? {} : { LoudnessDb: shot.loudnessDb }),
  };
}

function textAnswer(text: FoundText) {
  return {
    Source: textSourceAnswer[text.source],
    Language: text.language,
    Words: text.words,
    Confidence: text.confidence,
    ...(text.fromSeconds === undefined ? {} : { From: text.fromSeconds }),
    ...(text.toSeconds === undefined ? {} : { To: text.toSeconds }),
    ...(text.role === undefined ? {} : { Role: roles[text.role] }),
    ...(text.by === undefined ? {} : { By: text.by }),
  };
}

/**
 * What the engine knows of one media.
 * @param rows the stored analyses of its content
 */
export function analysisAnswer(
  media: MediaRow,
  rows: readonly AnalysisRow[],
  { withFindings }: { withFindings: boolean },
): MediaAnalysisAnswer {
  const answers = rows
    .toSorted((a, b) => a.pass.localeCompare(b.pass))
    .map((row) => passAnswer(row));
  const sum = answers.reduce((total, { Progress }) => total + Progress, 0);
  const answer = {
    MediaId: media.media_id,
    State: stateOf(answers),
    Progress: answers.length === 0 ? 0 : Math.round((sum / answers.length) * 10) / 10,
    Passes: answers,
  };
  if (!withFindings) return answer;
  const resultOf = (pass: AnalysisRow["pass"]) => rows.find((row) => row.pass === pass)?.result;
  const looks = readLooks(resultOf("looks"));
  const found = (["words", "descriptions"] as const).flatMap(
    (pass) => readWords(resultOf(pass))?.texts ?? [],
  );
  const texts = textsAbout(media, { texts: found });
  return {
    ...answer,
    ...(looks ? { Shots: looks.shots.map(shotAnswer) } : {}),
    ...(looks?.sound
      ? { Speech: looks.sound.speech.map(([from, to]) => [from, to] as [number, number]) }
      : {}),
    Texts: texts.map(textAnswer),
  };
}
