import "server-only";
import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";
import { AppError } from "./pure/errors";

const text = z.string().trim().min(1);
const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value ? value : undefined));
const endpoint = z
  .string()
  .trim()
  .regex(
    /^(https?:\/\/)?[a-z0-9.-]+(:\d{1,5})?\/?$/i,
    "write a host, like ice.cn-shanghai.aliyuncs.com",
  )
  .optional();
const flag = z.enum(["0", "1"]);

/** `10.1.0.0/16`, `127.0.0.1`, `fd00::/8` */
function isNetwork(range: string): boolean {
  const [, address = "", prefix = "0"] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(range) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(prefix) <= (version === 4 ? 32 : 128);
}

/**
 * Every variable the program reads, with its default. `.env.example` is tested against the keys
 * of this schema.
 */
export const envSchema = z.object({
  /** The address on which the app listens. */
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: text.default("127.0.0.1"),
  /** Host names by which people reach the app, beside those of this computer. */
  REELPRESS_HOSTS: optionalText,
  /** The password for changing settings; without one, settings can be changed from this computer only. */
  REELPRESS_ADMIN_PASSWORD: z.string().trim().min(12, "use at least 12 characters").optional(),
  /** Encrypts the secrets that are typed in Settings; when absent, a key file is made. */
  REELPRESS_SECRET: z.string().trim().min(16, "use at least 16 characters").optional(),
  /** The data folder: database, objects, cache, work. Relative to the working folder. */
  REELPRESS_DATA: text.default(".data"),
  /** A PostgreSQL server instead of the embedded one. */
  DATABASE_URL: optionalText,
  REELPRESS_LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
  /** The key pair the embedded engine accepts; a random pair is made on first start when absent. */
  REELPRESS_ACCESS_KEY_ID: optionalText,
  REELPRESS_ACCESS_KEY_SECRET: optionalText,
  /** "1" refuses request fields that IMS does not document; "0" takes them, and says that they are not obeyed. */
  REELPRESS_STRICT: flag.default("0"),
  /** Calls per second and key that the embedded engine answers, and submits among them; 0: no limit. */
  REELPRESS_RATE_LIMIT: z.coerce.number().min(0).max(100_000).default(200),
  REELPRESS_SUBMIT_RATE_LIMIT: z.coerce.number().min(0).max(100_000).default(30),
  /** Private networks to which callbacks may be sent; without any, only public addresses are called. */
  REELPRESS_CALLBACK_ALLOW_PRIVATE: z
    .string()
    .default("")
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine((ranges) => ranges.every(isNetwork), {
      message: "list addresses and ranges, such as 10.1.0.0/16, 192.168.1.20, fd00::/8",
    }),
  /** Clips rendered side by side; by default one per core, bounded by memory. */
  REELPRESS_LANES: z.coerce.number().int().min(1).max(64).optional(),
  /** Upper bound of the shot cache, in GiB. */
  REELPRESS_CACHE_GIB: z.coerce.number().positive().default(20),
  /**
   * Space to keep free on the disk of the data folder, in MiB, for the database and for work that has
   * begun.
   */
  REELPRESS_RESERVE_MIB: z.coerce.number().int().min(0).max(1_048_576).default(1024),
  /**
   * An API of the kind of OpenAI's whose model describes the shots of footage; with the model it is on.
   * The pictures leave the machine.
   */
  REELPRESS_VISION_URL: z.url({ protocol: /^https?$/ }).optional(),
  REELPRESS_VISION_MODEL: optionalText,
  REELPRESS_VISION_KEY: optionalText,
  /** Shots of a source that are described at most; each is one call. */
  REELPRESS_VISION_SHOTS: z.coerce.number().int().min(1).max(500).default(24),
  /** An API of the kind of OpenAI's that speaks (`/audio/speech`); with the model and voices it is on. Texts leave the machine. */
  REELPRESS_SPEECH_URL: z.url({ protocol: /^https?$/ }).optional(),
  REELPRESS_SPEECH_MODEL: optionalText,
  REELPRESS_SPEECH_KEY: optionalText,
  /** Its voices: `name[:en|zh[:female|male]]`, separated by commas. */
  REELPRESS_SPEECH_VOICES: optionalText,
  /** Programs, when they are not on PATH. */
  FFMPEG_PATH: optionalText,
  FFPROBE_PATH: optionalText,
  /** "chain" takes the cloud's keys from the default credential chain. */
  IMS_CREDENTIALS: z.enum(["keys", "chain"]).default("keys"),
  /** Another address of the API: `ice-vpc.<region>.aliyuncs.com`; `http://` only here. */
  IMS_ENDPOINT: endpoint,
  /** Alibaba Cloud: with a key pair the app signs to `ice.<region>.aliyuncs.com`. */
  ALIBABA_CLOUD_ACCESS_KEY_ID: optionalText,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: optionalText,
  ALIBABA_CLOUD_SECURITY_TOKEN: optionalText,
  /** Status requests per second about jobs on Alibaba Cloud, for all pages and tabs together. */
  REELPRESS_POLL_RATE: z.coerce.number().min(0.1).max(100).default(5),
  IMS_REGION: text.default("cn-shanghai"),
  /** An endpoint of the bucket other than the region's: an accelerated one, or a test server. */
  IMS_BUCKET_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** VOD storage that outputs and uploads go to instead of the bucket. */
  IMS_STORAGE_LOCATION: z
    .string()
    .regex(/^outin-[a-z0-9]+\.oss-[a-z0-9-]+\.aliyuncs\.com$/)
    .optional(),
  /** Subscription of the account: the composer marks what the subscription does not include. */
  IMS_SUBSCRIPTION: z.enum(["trial", "basic", "standard", "premium"]).optional(),
  /** Bucket that outputs and uploads go to; the embedded engine makes a folder of that name. */
  IMS_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/)
    .default("reelpress"),
});

export type Env = z.infer<typeof envSchema>;

/**
 * Parses a set of variables.
 * @throws AppError `config-invalid` that lists every bad variable at once
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new AppError("config-invalid", `The environment is not usable:\n${lines.join("\n")}`);
  }
  const env = parsed.data;
  if (Boolean(env.ALIBABA_CLOUD_ACCESS_KEY_ID) !== Boolean(env.ALIBABA_CLOUD_ACCESS_KEY_SECRET)) {
    throw new AppError(
      "config-invalid",
      "ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET go together: set both, or neither to use the embedded engine.",
    );
  }
  if (Boolean(env.REELPRESS_VISION_URL) !== Boolean(env.REELPRESS_VISION_MODEL)) {
    throw new AppError(
      "config-invalid",
      "REELPRESS_VISION_URL and REELPRESS_VISION_MODEL go together: set both, or neither to have no shots described.",
    );
  }
  const speech = [
    env.REELPRESS_SPEECH_URL,
    env.REELPRESS_SPEECH_MODEL,
    env.REELPRESS_SPEECH_VOICES,
  ];
  if (speech.some(Boolean) && !speech.every(Boolean)) {
    throw new AppError(
      "config-invalid",
      "REELPRESS_SPEECH_URL, REELPRESS_SPEECH_MODEL and REELPRESS_SPEECH_VOICES go together: set all three, or none to speak on this machine only.",
    );
  }
  return env;
}

let cached: Env | undefined;

/** The environment of this process, parsed on first use (so that a build needs no secret). */
export function env(): Env {
  return (cached ??= parseEnv(process.env));
}

/** Absolute path of a file or folder in the data folder. */
export function dataPath(...parts: string[]): string {
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), env().REELPRESS_DATA, ...parts);
}
