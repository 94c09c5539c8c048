import "server-only";
import path from "node:path";
import type { EngineParts } from "./work/engine-parts";
import { createMemoryCache } from "./cache/memory-cache";
import { missingGlyphs } from "./render/glyphs/glyphs";
import { fontProblem } from "./render/glyphs/own-font";
import { probeFont } from "./render/glyphs/probe-font";
import { measureTexts } from "./render/lint/measure-texts";
import { makePublicMedia } from "./render/stock/make-public-media";
import { renderClip } from "./render/render-clip";
import { renderFrame } from "./render/render-frame";
import { findProxy, keepProxy } from "./render/proxy/proxy-cache";
import { proxyKey } from "./render/proxy/proxy-key";
import { renderProxy } from "./render/proxy/render-proxy";
import { drawStills } from "./render/stills/draw-stills";
import type { InTurn } from "./render/stills/obtain-pictures";
import { previewSound } from "./render/sound/preview-sound";
import { drawnSamples, makeSampleMedia } from "./render/stock/sample-media";
import { analyseSound } from "./analysis/sound/analyse-sound";
import { createDescriptionsPass } from "./analysis/descriptions/descriptions-pass";
import { tryVision } from "./analysis/descriptions/try-vision";
import type { VisionChat } from "./analysis/descriptions/vision-chat";
import { createLooksPass } from "./analysis/looks-pass";
import { createSubtitleMarks } from "./analysis/subtitles/subtitles-beside";
import { createWordsPass } from "./analysis/words/words-pass";
import { findWipes } from "./analysis/wipes/find-wipes";
import { analyseMedia } from "./probe/analysis/analyse-media";
import { createFreshFacts } from "./probe/fresh-facts";
import { makePoster } from "./probe/analysis/make-poster";
import { makeSprite } from "./probe/analysis/make-sprite";
import { probeMedia } from "./probe/probe-media";
import { speakableSentences } from "./speech/check-speech";
import { createTextScorer } from "./meaning/score-texts";
import { createMeaningReader } from "./meaning/text-meaning";
import { createTaskPool } from "./exec/task-pool";
import { espeakSynthesizer } from "./speech/voices/espeak";
import { createOnlineSynthesizer, type OnlineSettings } from "./speech/voices/online";
import { fliteSynthesizer } from "./speech/voices/flite";
import { SpeechError } from "./speech/speech-error";
import { recordingOf } from "./plan/voices/recorded";
import { readSound, soundOf } from "./probe/source/read-from";
import { referenceVoice, speakRecording } from "./speech/recordings/speak-recording";
import { createSpeechCache } from "./speech/speech-cache";
import { toFailure } from "./work/to-failure";

/** A model that describes footage. */
export type VisionOptions = {
  chat: VisionChat;
  mostShots: number;
  onCalls: (calls: number) => Promise<void>;
};

export type RealPartsOptions = {
  dataFolder: string;
  /** Bound of the cache of prepared shots, mixed sound and drawn texts, in bytes. */
  cacheBytes: number;
  /** Null or absent: no shots are described. */
  vision?: VisionOptions | null;
  /** Null or absent: only the voices on this machine speak. */
  onlineVoices?: OnlineSettings | null;
};

const goneRecording =
  "The file of a recording is gone. Record the text again, or take the recording away.";

/** The engine's parts for production: ffmpeg, the built-in voices, the fonts that we ship. */
export function realParts({
  dataFolder,
  cacheBytes,
  vision = null,
  onlineVoices = null,
}: RealPartsOptions): EngineParts {
  const folderOf = (name: string) =>
    path.join(/* turbopackIgnore: true */ dataFolder, "cache", name);
  const cache = { folder: folderOf("render"), maxBytes: cacheBytes };
  const speechCache = createSpeechCache({
    folder: folderOf("speech"),
    synthesizers: [
      fliteSynthesizer,
      espeakSynthesizer,
      ...(onlineVoices ? [createOnlineSynthesizer(onlineVoices)] : []),
    ],
  });
  // Requests share the machine with the clips, so few of them may work at once.
  const probes = createTaskPool(3);
  const frames = createTaskPool(2);
  const drawings = createTaskPool(2);
  const stills = createTaskPool(2);
  // Three megabytes each: as many as two looks at the texts of a form need.
  const bareFrames = createMemoryCache<Buffer>(12);
  const sounds = createTaskPool(2);
  const alignments = createTaskPool(1);
  const freshFacts = createFreshFacts();
  return {
    probe: (file, signal) => probes.run(signal, () => probeMedia(file, signal)),
    voices: speechCache.voices,
    async speak(need, signal, recording) {
      if (recordingOf(need.voice) === null) return speechCache.speak(need, signal);
      if (!recording) throw new SpeechError("recording-differs", goneRecording);
      const { path: file, facts } = recording;
      const input = {
        contentHash: facts.contentHash,
        input: readSound(file, facts, { fromSeconds: 0 }).args,
        stream: soundOf(0, facts),
      };
      const where = { cache: speechCache, folder: folderOf("speech") };
      return alignments.run(signal, () => speakRecording(need, input, where, signal));
    },
    speechPath: (speechKey) => speechCache.pathOf(speechKey),
    speechProblem({ text, voice: id }) {
      try {
        const isRecorded = recordingOf(id) !== null;
        const voice = isRecorded
          ? referenceVoice(text, speechCache.voices)
          : speechCache.voices.find((candidate) => candidate.id === id);
        if (!voice) return `there is no voice "${id}" here`;
        speakableSentences(text, voice);
        return null;
      } catch (error) {
        if (error instanceof SpeechError) return error.message;
        throw error;
      }
    },
    scoreTexts: createTextScorer(createMeaningReader()),
    missingGlyphs,
    fontProblem,
    probeFont,
    renderFrame: (input) =>
      frames.run(input.signal, async () => {
        const sources = await freshFacts(input.sources, input.signal);
        return await renderFrame({ ...input, sources, cache });
      }),
    async drawStills(input) {
      const sources = await freshFacts(input.sources, input.signal);
      const inTurn: InTurn = (signal, task) => stills.run(signal, task);
      return await drawStills({ ...input, sources, cacheFolder: cache.folder, inTurn });
    },
    measureTexts: (input) =>
      frames.run(input.signal, async () => {
        const sources = await freshFacts(input.sources, input.signal);
        return await measureTexts({ ...input, sources, cache, bareFrames });
      }),
    mixSound: (input) =>
      sounds.run(input.signal, async () => {
        const sources = await freshFacts(input.sources, input.signal);
        const speechPath = (speechKey: string) => speechCache.pathOf(speechKey);
        return await previewSound({ ...input, sources, speechPath, cache });
      }),
    proxyKey: ({ timeline, ...files }) => proxyKey(timeline, files),
    findProxy: (key) => findProxy(cache.folder, key),
    async makeProxy({ key, ...input }) {
      const sources = await freshFacts(input.sources, input.signal);
      const speechPath = (speechKey: string) => speechCache.pathOf(speechKey);
      await keepProxy(cache.folder, key, (outputPath, workFolder) =>
        renderProxy({ ...input, sources, speechPath, outputPath, workFolder, cache }),
      );
    },
    async renderClip(input) {
      const sources = await freshFacts(input.sources, input.signal);
      return await renderClip({ ...input, sources, cache });
    },
    makeSampleMedia: (folder, wanted, signal) =>
      makeSampleMedia(folder, wanted, signal, cache.folder),
    drawnSamples,
    makePublicMedia: (item, folder, signal) =>
      drawings.run(signal, () => makePublicMedia(item, folder, signal, cache.folder)),
    async examine(file, facts, files, signal) {
      const hasCover = await makePoster(file, facts, files.coverPath, signal);
      const sprite = await makeSprite(file, facts, files.spritePath, signal);
      return { facts: await analyseMedia(file, facts, signal), hasCover, sprite };
    },
    findWipes,
    passes: {
      looks: createLooksPass(analyseSound),
      words: createWordsPass(),
      ...(vision ? { descriptions: createDescriptionsPass(vision.chat, vision) } : {}),
    },
    createSubtitleMarks,
    vision: vision && {
      model: vision.chat.model,
      host: vision.chat.host,
      trial: (signal) => tryVision(vision.chat, signal),
    },
    toFailure,
  };
}
