import type { UploadTransport } from "@/lib/model/media/media";
import { fetchUploadPlace } from "../query/fetch-media";
import { sendByTus } from "./send-by-tus";
import { sendToBucket } from "./send-to-bucket";
import type { SendFile, Sending } from "./sending";

const ways: Record<UploadTransport["transport"], SendFile> = {
  here: sendByTus,
  bucket: sendToBucket,
};

/** Sends a file the way that the server names for it. It is asked each time: settings change. */
export const sendFile: SendFile = (file, folder, events) => {
  let stopped: "pause" | "cancel" | null = null;
  let sending: Sending | null = null;
  fetchUploadPlace().then(
    ({ transport }) => {
      if (stopped === null) sending = ways[transport](file, folder, events);
    },
    () => {
      if (stopped === null) events.onProblem({ kind: "network" }, false);
    },
  );
  const stop = (how: "pause" | "cancel") => {
    stopped = how;
    sending?.[how]();
  };
  return { pause: () => stop("pause"), cancel: () => stop("cancel") };
};
