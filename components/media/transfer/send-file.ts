import type { UploadTransport } from "@/lib/model/media/media";
import { fetchUploadTransport } from "../query/fetch-media";
import type { SendFile, Sending } from "./sending";

/** Their code comes with the first file. */
const transports: Record<UploadTransport["transport"], () => Promise<SendFile>> = {
  here: async () => (await import("./send-by-tus")).sendByTus,
  bucket: async () => (await import("./send-to-bucket")).sendToBucket,
};

/**
 * Sends a file by the transport that the server names. The transport is requested for each file, because
 * settings change.
 */
export const sendFile: SendFile = (file, folder, events) => {
  let stopped: "pause" | "cancel" | null = null;
  let sending: Sending | null = null;
  fetchUploadTransport()
    .then(({ transport }) => transports[transport]())
    .then(
      (send) => {
        if (stopped === null) sending = send(file, folder, events);
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
