import http from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import * as tus from "tus-js-client";
import { handleUpload } from "../uploads/upload-server";

/** Calls the route as Next does: a web request in, a web response out. */
async function answer(incoming: http.IncomingMessage, outgoing: http.ServerResponse) {
  const hasBody = incoming.method === "PATCH" || incoming.method === "POST";
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method ?? "GET",
    headers: incoming.headers as Record<string, string>,
    ...(hasBody ? { body: Readable.toWeb(incoming), duplex: "half" } : {}),
  } as RequestInit);
  const response = await handleUpload(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

/** The upload route over real HTTP. */
export async function listenForUploads(): Promise<{ origin: string; close(): Promise<void> }> {
  const server = http.createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise<void>((done) => server.close(() => done()));
  return { origin, close };
}

export type Sending = { upload: tus.Upload; ended: Promise<"sent" | tus.DetailedError> };

/** Sends bytes with the browser's own client. */
export function send(
  origin: string,
  bytes: Buffer,
  metadata: Record<string, string>,
  more: tus.UploadOptions = {},
): Sending {
  let end: (value: "sent" | tus.DetailedError) => void;
  const ended = new Promise<"sent" | tus.DetailedError>((done) => {
    end = done;
  });
  const upload = new tus.Upload(bytes, {
    endpoint: `${origin}/api/uploads`,
    chunkSize: 1024 * 1024,
    retryDelays: [0, 50, 100],
    metadata,
    ...more,
    onSuccess: () => end("sent"),
    onError: (error) => end(error as tus.DetailedError),
  });
  upload.start();
  return { upload, ended };
}
