import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { keepConnections } from "./keep-connections";

/** A server as Next makes one: with the timeouts that Node gives it. */
async function listening(): Promise<Server> {
  const server = createServer((_, response) => response.end("ok"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

it("a client that pauses about as long as Node waits never meets a closed connection", async () => {
  keepConnections();
  const server = await listening();
  const { port } = server.address() as AddressInfo;
  // Pauses before, at and after Node's 5 seconds and what it adds to them.
  const answers = await Promise.all(
    [4_990, 5_000, 5_010, 6_000, 6_500].map(async (pauseMs) => {
      const socket = connect(port, "127.0.0.1");
      let heard = "";
      const broken = vi.fn();
      socket.on("data", (chunk) => (heard += chunk.toString()));
      socket.on("error", broken).on("end", broken);
      const ask = () => socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      ask();
      await pause(pauseMs);
      ask();
      await pause(400);
      socket.destroy();
      return {
        pauseMs,
        answers: heard.split("200 OK").length - 1,
        broken: broken.mock.calls.length,
      };
    }),
  );
  server.close();
  expect(answers).toEqual(answers.map(({ pauseMs }) => ({ pauseMs, answers: 2, broken: 0 })));
});
