import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === "object") resolve(address.port);
        else reject(new Error("no port"));
      });
    });
  });
}

/** The built app as a process of its own, with a throw-away data folder that outlives restarts. */
export class AppServer {
  private child: ChildProcess | undefined;
  private output = "";

  private constructor(
    readonly port: number,
    readonly dataFolder: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** `env`: variables in addition to the usual ones. */
  static async create(env: Readonly<Record<string, string>> = {}): Promise<AppServer> {
    const dataFolder = await mkdtemp(path.join(tmpdir(), "reelpress-e2e-"));
    const server = new AppServer(await freePort(), dataFolder, env);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The end of the server's output, for the report of a failed test. */
  get log(): string {
    return this.output.slice(-8000);
  }

  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(this.port)],
      {
        cwd: root,
        env: {
          ...process.env,
          NODE_ENV: "production",
          PORT: String(this.port),
          HOST: "127.0.0.1",
          REELPRESS_DATA: this.dataFolder,
          REELPRESS_LOG_LEVEL: "warn",
          ...this.env,
        },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    const listen = (chunk: Buffer) => {
      this.output = (this.output + chunk.toString()).slice(-64_000);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    this.child = child;
    await this.waitUntilReady(child);
  }

  private async waitUntilReady(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + 120_000;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`the server ended:\n${this.log}`);
      const answer = await fetch(`${this.url}/api/health`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`the server did not answer within two minutes:\n${this.log}`);
  }

  /** Kills the server as a power cut would: no handler runs. */
  async kill(): Promise<void> {
    await this.end("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.end("SIGTERM");
    await rm(this.dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
    await ended;
    clearTimeout(timer);
  }
}
