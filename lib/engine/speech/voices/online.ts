import "server-only";
import { rm, writeFile } from "node:fs/promises";
import { AppError } from "@/lib/base/pure/errors";
import {
  callService,
  mayAnswerLater,
  waitForService,
  whatBecame,
} from "@/lib/base/http/call-service";
import { flags } from "@/lib/engine/exec/flags";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { SpeechError } from "../speech-error";
import type { OnlineVoice } from "./online-voices";
import type { Synthesizer } from "./synthesizer";
import { isWholeWave } from "./whole-wave";

/** A service that speaks, behind an API of the kind of OpenAI's (`/audio/speech`). */
export type OnlineSettings = {
  /** Base address of the API, such as `https://api.openai.com/v1`. */
  url: string;
  key?: string | undefined;
  model: string;
  voices: readonly OnlineVoice[];
};

export type OnlineTimes = { answerMs: number; pauseMs: number };

const usualTimes: OnlineTimes = { answerMs: 60_000, pauseMs: 1_000 };
const mostTries = 5;
/** Ten minutes of 16 bit sound at 48 kHz. */
const mostBytes = 60_000_000;
const formats = ["wav", "mp3", "ogg", "flac", "aac", "mov"].join(",");
const decoding = { deadlineMs: 60_000, limits: { memoryBytes: 1024 ** 3 } };

/**
 * Voices of an online service. The service is asked for one sentence at a time and at its own speed; another
 * speed is made here, so that it is exact. What it sends is decoded, whatever its format.
 */
export function createOnlineSynthesizer(
  { url, key, model, voices }: OnlineSettings,
  { answerMs, pauseMs }: OnlineTimes = usualTimes,
): Synthesizer {
  const address = `${url.replace(/\/+$/, "")}/audio/speech`;
  const { host, pathname } = new URL(address);

  async function ask(voice: string, text: string, signal: AbortSignal): Promise<Buffer> {
    const body = { model, voice, input: text, response_format: "wav" };
    for (let tries = 1; ; tries += 1) {
      signal.throwIfAborted();
      const answer = await callService({ address, key }, body, { answerMs, mostBytes }, signal);
      const { status, bytes, cause } = answer;
      if (status === 200 && bytes.length > 0 && isWholeWave(bytes)) return bytes;
      const said = whatBecame(host, status);
      if (status !== 200 && !mayAnswerLater(status)) {
        const todo = "Check REELPRESS_SPEECH_KEY, REELPRESS_SPEECH_MODEL and the voice's name.";
        throw new SpeechError("service-refused", `${said} ${todo}`);
      }
      if (tries >= mostTries) {
        const todo = "Try again later, or choose a voice of this computer.";
        throw new SpeechError("service-unreachable", `${said} ${todo}`, { cause: String(cause) });
      }
      await waitForService(tries, answer, pauseMs, signal);
    }
  }

  return {
    id: "online",
    version: `online-1 ${host}${pathname} ${model}`,
    isOnline: true,
    voices,
    async synthesize(batch, signal) {
      const voice = voices.find(({ id }) => id === batch.voice);
      if (!voice) throw new TypeError(`${host} has no voice ${batch.voice}`);
      for (const { text, outputPath } of batch.sentences) {
        const bytes = await ask(voice.serviceName, text, signal);
        await decode(bytes, outputPath, batch.speed, signal).catch((cause: unknown) => {
          signal.throwIfAborted();
          if (!(cause instanceof AppError) || cause.code === "program-missing") throw cause;
          throw new SpeechError(
            "service-refused",
            `${host} sent something that is no sound. Check REELPRESS_SPEECH_URL and REELPRESS_SPEECH_MODEL.`,
          );
        });
      }
      return null;
    },
  };
}

async function decode(
  bytes: Buffer,
  outputPath: string,
  speed: number,
  signal: AbortSignal,
): Promise<void> {
  const received = `${outputPath}.received`;
  try {
    await writeFile(received, bytes);
    const args = [
      ...flags("-v error -nostdin -y -protocol_whitelist file -format_whitelist"),
      formats,
      "-i",
      `file:${received}`,
      ...flags("-map 0:a:0 -ac 1"),
      ...(speed === 1 ? [] : ["-af", `atempo=${speed.toFixed(4)}`]),
      ...flags("-c:a pcm_s16le -bitexact -f wav"),
      `file:${outputPath}`,
    ];
    await runProgram(ffmpegPath(), args, { ...decoding, signal });
  } finally {
    await rm(received, { force: true });
  }
}
