import { readVoiceList } from "@/lib/ims/schema/config/voice-list";
import type { GivenSound, GivenTimeline, GivenVoice } from "@/lib/ims/schema/given-timeline";
import type { MusicClip, SpeechClip } from "@/lib/ims/schema/timeline";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { notImplemented } from "../check/checked-batch";
import { chooseVoice, type VoiceChoice } from "../voices/choose-voice";
import { type SpeechNeed, speechNeedKey } from "../facts";
import { framesNear, framesWithin, toSeconds } from "../arithmetic/frames";
import { referenceOf } from "../sources/given-sources";
import type { MediaMap } from "./lay-picture";
import { laySpeech, type PlacedSentence } from "../voices/lay-speech";
import type { SpeechMap } from "../length/plan-length";

/** The text of a voice clip as it is spoken here; null when no voice speaks its language. */
function givenNeed(clip: GivenVoice, voices: VoiceChoice): SpeechNeed | null {
  const [requested] = readVoiceList(clip.Voice);
  const voice = chooseVoice(requested, clip.Content, voices);
  return voice && { text: clip.Content, voice: voice.id, rate: clip.SpeechRate ?? 0 };
}

/** The speech that a timeline needs, clip by clip, with the path of each text. */
export function givenNeeds(
  timeline: GivenTimeline,
  voices: VoiceChoice,
): { path: string; need: SpeechNeed }[] {
  return timeline.AudioTracks.flatMap((track, trackIndex) =>
    track.AudioTrackClips.flatMap((clip, clipIndex) => {
      const need = clip.Type === "AI_TTS" ? givenNeed(clip, voices) : null;
      return need
        ? [
            {
              path: `Timeline.AudioTracks[${trackIndex}].AudioTrackClips[${clipIndex}].Content`,
              need,
            },
          ]
        : [];
    }),
  );
}

/** A voice clip with its sentences laid on the timeline. */
export type Said = { clip: GivenVoice; sentences: PlacedSentence[] };
/** Music or another sound; `to` is null when it is repeated to the end. In frames. */
export type LaidSound = {
  from: number;
  to: number | null;
  clip: Omit<MusicClip, "TimelineIn" | "TimelineOut">;
};

function layVoice(
  clip: GivenVoice,
  cursor: number,
  path: string,
  world: { speech: SpeechMap; voices: VoiceChoice },
): { said: Said; end: number } | ConfigProblem {
  if (clip.TimelineOut !== undefined && clip.Reelpress === undefined) {
    return { path: `${path}.TimelineOut`, message: "the voice sets the length; leave it out" };
  }
  const need = givenNeed(clip, world.voices);
  const measured = need && world.speech.get(speechNeedKey(need));
  if (!measured) return { path: `${path}.Content`, message: "no voice here speaks this text" };
  const from = clip.TimelineIn === undefined ? cursor : framesNear(clip.TimelineIn);
  const { sentences, endFrame } = laySpeech(measured, from);
  return { said: { clip, sentences }, end: endFrame };
}

function laySound(
  clip: GivenSound,
  cursor: number,
  path: string,
  media: MediaMap,
): LaidSound | ConfigProblem | null {
  const reference = referenceOf(clip);
  if (reference === undefined) return { path: `${path}.MediaId`, message: "name the sound" };
  const facts = media.get(reference);
  if (!facts) return null;
  if (!facts.hasAudio) return { path: `${path}.MediaId`, message: "the material has no sound" };
  if (clip.LoopMode && (clip.In !== undefined || clip.Out !== undefined)) {
    const name = clip.In === undefined ? "Out" : "In";
    return notImplemented(`${path}.${name}`, "a part that is repeated", "leave it out");
  }
  const from = clip.TimelineIn === undefined ? cursor : framesNear(clip.TimelineIn);
  const inFrame = framesNear(clip.In ?? 0);
  const outFrame = Math.min(
    clip.Out === undefined ? Number.POSITIVE_INFINITY : framesNear(clip.Out),
    framesWithin(facts.durationSeconds),
  );
  if (outFrame <= inFrame)
    return { path: `${path}.In`, message: "lies after the end of the sound" };
  const ends = clip.TimelineOut === undefined ? null : framesNear(clip.TimelineOut);
  if (ends !== null && ends <= from) {
    return { path: `${path}.TimelineOut`, message: "comes before the sound begins" };
  }
  const last = from + outFrame - inFrame;
  const volume = clip.Effects.find((effect) => effect.Type === "Volume");
  const fades = clip.Effects.flatMap((effect) =>
    effect.Type === "AFade"
      ? [{ Type: "AFade" as const, SubType: effect.SubType, Duration: effect.Duration }]
      : [],
  );
  return {
    from,
    to: clip.LoopMode ? ends : Math.min(last, ends ?? last),
    clip: {
      MediaId: facts.mediaId,
      ...(inFrame > 0 ? { In: toSeconds(inFrame) } : {}),
      LoopMode: clip.LoopMode,
      Effects: [{ Type: "Volume", Gain: volume?.Type === "Volume" ? volume.Gain : 1 }, ...fades],
    },
  };
}

/** Lays the sound tracks. Within a track, a missing `TimelineIn` is the end of the previous clip. */
export function layAudio(
  tracks: GivenTimeline["AudioTracks"],
  media: MediaMap,
  world: { speech: SpeechMap; voices: VoiceChoice },
): { said: Said[]; sounds: LaidSound[]; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const said: Said[] = [];
  const sounds: LaidSound[] = [];
  tracks.forEach((track, trackIndex) => {
    let cursor = 0;
    track.AudioTrackClips.forEach((clip, clipIndex) => {
      const path = `Timeline.AudioTracks[${trackIndex}].AudioTrackClips[${clipIndex}]`;
      if (clip.Type === "AI_TTS") {
        const laid = layVoice(clip, cursor, path, world);
        if ("message" in laid) {
          problems.push(laid);
          return;
        }
        said.push(laid.said);
        cursor = laid.end;
        return;
      }
      const laid = laySound(clip, cursor, path, media);
      if (laid === null) return;
      if ("message" in laid) {
        problems.push(laid);
        return;
      }
      sounds.push(laid);
      cursor = laid.to ?? laid.from;
    });
  });
  return { said, sounds, problems };
}

/** The spoken sentences as clips of a plan. */
export function speechClips(said: readonly Said[]): SpeechClip[] {
  return said.flatMap(({ clip, sentences }) => {
    const volume = clip.Effects.find((effect) => effect.Type === "Volume");
    const gain = volume?.Type === "Volume" ? volume.Gain : 1;
    return sentences.map((sentence) => ({
      Type: "AI_TTS" as const,
      Content: sentence.text,
      Voice: sentence.voice,
      SpeechRate: sentence.rate,
      TimelineIn: toSeconds(sentence.from),
      TimelineOut: toSeconds(sentence.to),
      Effects: [{ Type: "Volume" as const, Gain: gain }],
      Reelpress: { SpeechKey: sentence.speechKey },
    }));
  });
}
