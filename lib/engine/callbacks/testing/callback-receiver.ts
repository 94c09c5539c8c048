import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { CallbackEvent } from "@/lib/ims/schema/answers/callbacks";

export type Received = { path: string; headers: IncomingHttpHeaders; text: string };

export type Reply = {
  status: number;
  body?: string;
  headers?: Record<string, string>;
  /** Delay before the receiver answers. */
  afterMs?: number;
};

/** An HTTP server that receives callbacks and keeps them in order of arrival. */
export async function openReceiver(
  reply: (received: Received, count: number) => Reply | "silence" = () => ({ status: 200 }),
  host = "127.0.0.1",
) {
  const received: Received[] = [];
  let answer = reply;
  let unanswered = 0;
  let mostAtOnce = 0;
  const server = createServer((message, response) => {
    let text = "";
    message.setEncoding("utf8");
    message.on("data", (chunk: string) => (text += chunk));
    message.on("end", () => {
      const one = { path: message.url ?? "", headers: message.headers, text };
      received.push(one);
      unanswered += 1;
      mostAtOnce = Math.max(mostAtOnce, unanswered);
      const replied = answer(one, received.length);
      if (replied === "silence") return;
      setTimeout(() => {
        unanswered -= 1;
        response.writeHead(replied.status, replied.headers).end(replied.body);
      }, replied.afterMs ?? 0);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    port,
    /** The most callbacks that were in progress at once. */
    mostAtOnce: () => mostAtOnce,
    url: (path = "/hook") => `http://${host}:${port}${path}`,
    events: (path?: string) =>
      received
        .filter((one) => path === undefined || one.path === path)
        .map((one) => JSON.parse(one.text) as CallbackEvent),
    /** Sets the answer to later callbacks. */
    replyWith(next: typeof reply) {
      answer = next;
    },
    /** Waits for a number of callbacks, or until the given condition holds. */
    async until(count: number | (() => boolean), seconds = 240): Promise<void> {
      const isThere = typeof count === "number" ? () => received.length >= count : count;
      const deadline = Date.now() + seconds * 1000;
      while (!isThere()) {
        if (Date.now() > deadline) throw new Error(`${received.length} callbacks came in time`);
        await sleep(20);
      }
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Receiver = Awaited<ReturnType<typeof openReceiver>>;
