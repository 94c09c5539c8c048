import type { UploadTransport } from "@/lib/model/media/media";
import { fetchUploadTransport } from "../query/fetch-media";
import { sendByTus } from "./send-by-tus";
import { sendToBucket } from "./send-to-bucket";
import type { SendFile, Sending } from "./sending";

const transports: Record<UploadTransport["transport"], SendFile> = {
  here: sendByTus,
  bucket: sendToBucket,
};

/**
 * Sends a file by the transport that the server names. The transport is requested for each file, because
 * settings change.
 */
export const sendFile: SendFile = (file, folder, events) => {
  let stopped: "pause" | "cancel" | null = null;
  let sending: Sending | null = null;
  fetchUploadTransport().then(
    ({ transport }) => {
      if (stopped === null) sending = transports[transport](file, folder, events);
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
