import "server-only";
import { givenNeeds } from "@/lib/engine/plan/given/lay-audio";
import { layGiven } from "@/lib/engine/plan/given/lay-given";
import { readForeignTimeline } from "@/lib/engine/plan/given/read-given-timeline";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { speakAll } from "@/lib/engine/rpc/production/speak-all";
import { faults } from "@/lib/engine/rpc/wire/faults";

/** Speaks a text with a voice, as loud as in a video: what it sounds like before one is made. */
export const reelpressSpeak: Handler<"ReelpressSpeak"> = async (
  { Voice, Text, SpeechRate },
  { abilities },
  { signal },
) => {
  const { voices, speak, speechProblem, mixSound, toFailure } = abilities;
  if (!voices.some(({ id }) => id === Voice)) {
    return faults.invalidParameter({ path: "Voice", message: `there is no voice "${Voice}"` });
  }
  const clip = { Type: "AI_TTS", Content: Text, Voice, SpeechRate };
  const read = readForeignTimeline(
    JSON.stringify({ AudioTracks: [{ AudioTrackClips: [clip] }], VideoTracks: [] }),
  );
  if (read.kind !== "given")
    return faults.invalidParameter({ path: "Text", message: "cannot be said" });
  const needs = givenNeeds(read.timeline, voices).map(({ need }) => need);
  const problem = needs.map(speechProblem).find((one) => one !== null);
  if (problem) return faults.invalidParameter({ path: "Text", message: problem });
  const failed = (thrown: unknown) => {
    throw toFailure(thrown);
  };
  const speech = await speakAll(needs, speak, signal).catch(failed);
  const laid = layGiven({
    timeline: read.timeline,
    output: { index: 0, width: 128, height: 128, crf: undefined, form: "sound" },
    media: new Map(),
    speech,
    subtitles: new Map(),
    voices,
  });
  const [first] = laid.ok ? [] : laid.problems;
  if (!laid.ok)
    return faults.invalidParameter(first ?? { path: "Text", message: "cannot be said" });
  const sound = await mixSound({ timeline: laid.timeline, sources: new Map(), signal }).catch(
    failed,
  );
  const { Duration } = laid.timeline.Reelpress;
  if (!sound) return { Duration };
  return { Duration, Type: "audio/mp4", Sound: sound.toString("base64") };
};
