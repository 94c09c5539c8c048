import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
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
const longestPauseMs = 30_000;
const mostBytes = 1_000_000;
/** Rises when another question would be asked: descriptions are then made again. */
export const questionVersion = 1;
const question =
  "Describe what this frame of a video shows: who or what, doing what, where. Write two lines and nothing else. Line 1: one English sentence of at most 25 words. Line 2: the same in one Chinese sentence. Do not mention the frame, the picture or the camera.";

const tooBusy = new Set([408, 409, 425, 429]);

/** How long to wait before the next try: what the server asks for, or twice as long each time. */
function pauseBefore(tried: number, retryAfter: string | null, pauseMs: number): number {
  const asked = Number(retryAfter) * 1_000;
  const own = pauseMs * 2 ** (tried - 1);
  return Math.min(longestPauseMs, Number.isFinite(asked) && asked > 0 ? Math.max(asked, own) : own);
}

/** Reads a body, but no more of it than any answer has. */
async function bodyOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > mostBytes) break;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

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
  const headers = {
    "Content-Type": "application/json",
    ...(key ? { Authorization: `Bearer ${key}` } : {}),
  };

  async function ask(body: string, signal: AbortSignal) {
    const limit = AbortSignal.timeout(answerMs);
    try {
      const response = await fetch(address, {
        method: "POST",
        headers,
        body,
        redirect: "manual",
        signal: AbortSignal.any([signal, limit]),
      });
      return {
        status: response.status,
        retryAfter: response.headers.get("retry-after"),
        text: await bodyOf(response),
      };
    } catch (cause) {
      signal.throwIfAborted();
      return { status: 0, retryAfter: null, text: "", cause };
    }
  }

  return {
    model,
    host,
    async describe(picture, signal) {
      const data = `data:image/jpeg;base64,${picture.toString("base64")}`;
      const content = [
        { type: "text", text: question },
        { type: "image_url", image_url: { url: data } },
      ];
      const body = JSON.stringify({
        model,
        messages: [{ role: "user", content }],
        max_tokens: 300,
        temperature: 0,
      });
      for (let calls = 1; ; calls += 1) {
        signal.throwIfAborted();
        const { status, retryAfter, text, cause } = await ask(body, signal);
        if (status === 200) {
          const texts = readReply(text);
          // A second answer may be whole; a third would not be.
          if (texts.length > 0 || calls >= 2) return { texts, calls };
          continue;
        }
        const mayTryAgain = status === 0 || status >= 500 || tooBusy.has(status);
        if (!mayTryAgain && (status === 400 || status === 413 || status === 422)) {
          // This picture is refused, for what it shows or how large it is: the next may be taken.
          if (!/model|image_url|vision|multimodal/i.test(text)) return { texts: [], calls };
        }
        if (!mayTryAgain) throw new ProviderError("refused", said(host, status), calls);
        if (calls >= mostTries) {
          throw new ProviderError("unreachable", said(host, status), calls, cause);
        }
        await sleep(pauseBefore(calls, retryAfter, pauseMs), undefined, { signal });
      }
    },
  };
}

const said = (host: string, status: number): string =>
  status === 0 ? `${host} did not answer.` : `${host} answered with status ${status}.`;
