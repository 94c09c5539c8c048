import "server-only";
import {
  callService,
  mayAnswerLater,
  waitForService,
  whatBecame,
} from "@/lib/base/http/call-service";
import { ProviderError } from "./provider-error";
import { type Description, readReply } from "./read-reply";

/** A model that describes pictures, behind an API of the kind of OpenAI's. */
export type VisionSettings = {
  /** Base address of the API, such as `https://dashscope.aliyuncs.com/compatible-mode/v1`. */
  url: string;
  /** Absent for a model on this machine that wants none. */
  key?: string | undefined;
  model: string;
};

export type VisionChat = {
  model: string;
  host: string;
  /**
   * What the model says of a picture; empty when it says nothing that can be used.
   * @param picture a JPEG
   * @throws ProviderError, and the signal's reason
   */
  describe(picture: Buffer, signal: AbortSignal): Promise<{ texts: Description[]; calls: number }>;
};

export type VisionTimes = { answerMs: number; pauseMs: number };

const usualTimes: VisionTimes = { answerMs: 60_000, pauseMs: 1_000 };
const mostTries = 4;
const mostBytes = 1_000_000;
/** Rises when another question would be asked: descriptions are then made again. */
export const questionVersion = 1;
const question =
  "Describe what this frame of a video shows: who or what, doing what, where. Write two lines and nothing else. Line 1: one English sentence of at most 25 words. Line 2: the same in one Chinese sentence. Do not mention the frame, the picture or the camera.";

/**
 * The address is the operator's own setting, so it may lie in a private network. A redirect is not
 * followed: it would carry key and pictures to an address that nobody has set.
 */
export function createVisionChat(
  { url, key, model }: VisionSettings,
  { answerMs, pauseMs }: VisionTimes = usualTimes,
): VisionChat {
  const address = `${url.replace(/\/+$/, "")}/chat/completions`;
  const { host } = new URL(address);
  return {
    model,
    host,
    async describe(picture, signal) {
      const data = `data:image/jpeg;base64,${picture.toString("base64")}`;
      const content = [
        { type: "text", text: question },
        { type: "image_url", image_url: { url: data } },
      ];
      const messages = [{ role: "user", content }];
      const body = { model, messages, max_tokens: 300, temperature: 0 };
      for (let calls = 1; ; calls += 1) {
        signal.throwIfAborted();
        const answer = await callService({ address, key }, body, { answerMs, mostBytes }, signal);
        const { status, cause } = answer;
        const text = answer.bytes.toString("utf8");
        if (status === 200) {
          const texts = readReply(text);
          // A second answer may be whole; a third would not be.
          if (texts.length > 0 || calls >= 2) return { texts, calls };
          continue;
        }
        const mayTryAgain = mayAnswerLater(status);
        if (!mayTryAgain && (status === 400 || status === 413 || status === 422)) {
          // This picture is refused, for what it shows or how large it is: the next may be taken.
          if (!/model|image_url|vision|multimodal/i.test(text)) return { texts: [], calls };
        }
        if (!mayTryAgain) throw new ProviderError("refused", whatBecame(host, status), calls);
        if (calls >= mostTries) {
          throw new ProviderError("unreachable", whatBecame(host, status), calls, cause);
        }
        await waitForService(calls, answer, pauseMs, signal);
      }
    },
  };
}
