import "server-only";
import { ProviderError } from "./provider-error";
import type { VisionChat } from "./vision-chat";

/** A JPEG of 96 x 64 pixels: a red box on blue. */
const trialPicture = Buffer.from(
  [
    "/9j/4AAQSkZJRgABAgAAAQABAAD//gAQTGF2YzU5LjM3LjEwMAD/2wBDAAgSEhUSFRgYGBgYGB0bHR4eHh0dHR0e",
    "Hh4gICAmJiYgICAeHiAgJCQmJikqKScnJicqKi0tLTY2MzM/P0FNTV3/xABcAAEBAQEAAAAAAAAAAAAAAAAAAwQF",
    "AQEBAQEAAAAAAAAAAAAAAAAABAcGEAEBAQEAAAAAAAAAAAAAAAAAAQIxEQEAAgEFAQAAAAAAAAAAAAAAAwIzcnOy",
    "AbEE/8AAEQgAQABgAwEiAAIRAAMRAP/aAAwDAQACEQMRAD8A5wDsnMgAAAAAAAAAAACeuVRPXKkmxSaLeL/mzw7l",
    "OXTEAzVtAADbnkUTzyKNKhxR6K+MX+nPNuX5dgCtAAAJ65VE9cqSbFJot4v+bPDuU5dMQDNW0AANueRRPPIo0qHF",
    "Hor4xf6c825fl2AK0AAAAAAAAAAAAD//2Q==",
  ].join(""),
  "base64",
);

/** Asks the model once, as an analysis would; its problems are values here. */
export async function tryVision(chat: VisionChat, signal: AbortSignal) {
  try {
    const { texts, calls } = await chat.describe(trialPicture, signal);
    const [first] = texts;
    return { calls, ...(first ? { words: first.words } : { problem: "unusable" as const }) };
  } catch (thrown) {
    if (!(thrown instanceof ProviderError)) throw thrown;
    return { calls: thrown.calls, problem: thrown.problem };
  }
}
