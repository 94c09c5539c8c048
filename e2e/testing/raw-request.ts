import { request, type IncomingHttpHeaders } from "node:http";

export type RawRequest = {
  method?: string;
  /** The path exactly as in the request line, without normalization. */
  path: string;
  /** A list gives a header twice. */
  /** A list holds names and values in turn, and may give a name twice. */
  headers?: Record<string, string> | string[];
  body?: string | Buffer;
};

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string };

/** Sends a request that a program can send but a browser or `fetch` cannot: any Host, any path. */
export async function ask(port: number, given: RawRequest): Promise<RawAnswer> {
  const { method = "GET", path, headers = {}, body } = given;
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: "127.0.0.1",
        port,
        method,
        path,
        headers,
        agent: false,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
        });
      },
    );
    call.setTimeout(20_000, () => call.destroy(new Error(`no answer to ${method} ${path}`)));
    call.on("error", reject);
    call.end(body);
  });
}
