import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { headers } from "next/headers";
import { type Env, env } from "./env";
import { hostName, isLoopback } from "./known-host";

/** Why somebody may not change what holds for the team. */
export type AdminRefusal = "password-needed" | "password-wrong" | "too-many-tries" | "not-local";

type Asker = { get(name: string): string | null };
type Rules = Pick<Env, "REELPRESS_ADMIN_PASSWORD" | "HOST">;

/** Wrong passwords in a row before the door stays shut for a while; for the whole program. */
const triesAtOnce = 5;
const shutMs = 60_000;
const holder = globalThis as { reelpressAdminTries?: { wrong: number; shutUntil: number } };

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * Who may change settings: with `REELPRESS_ADMIN_PASSWORD`, whoever knows it. Without it, whoever
 * sits at this computer: the program listens on loopback only, and neither the address that was
 * asked for nor a proxy's word of who asked names another computer. A proxy on this
 * computer that says nothing of who asked cannot be told from a browser here: set the password then.
 * @returns why not, or null
 */
export function adminRefusal(
  password: string | undefined,
  asker: Asker,
  rules: Rules = env(),
  now: number = Date.now(),
): AdminRefusal | null {
  const wanted = rules.REELPRESS_ADMIN_PASSWORD;
  if (wanted === undefined) return isLocal(asker, rules.HOST) ? null : "not-local";
  if (!password) return "password-needed";
  const tries = (holder.reelpressAdminTries ??= { wrong: 0, shutUntil: 0 });
  if (now < tries.shutUntil) return "too-many-tries";
  if (timingSafeEqual(digest(password), digest(wanted))) {
    tries.wrong = 0;
    return null;
  }
  tries.wrong += 1;
  if (tries.wrong % triesAtOnce === 0) tries.shutUntil = now + shutMs;
  return "password-wrong";
}

/** Next writes the address of the connection into `x-forwarded-for` unless a proxy did. */
function isLocal(asker: Asker, listensOn: string): boolean {
  if (!isLoopback(listensOn)) return false;
  const name = hostName(asker.get("host"));
  if (name === null || !isLoopback(name)) return false;
  if (asker.get("forwarded") !== null) return false;
  const passed = [asker.get("x-forwarded-for"), asker.get("x-real-ip")].flatMap(
    (value) => value?.split(",").map((part) => part.trim()) ?? [],
  );
  return passed.every(isLoopback);
}

/** How a page that is open stands to the settings; told without asking for a password. */
export async function adminDoorHere(): Promise<"open" | "password" | "elsewhere"> {
  const refusal = await adminRefusalHere();
  if (refusal === null) return "open";
  return refusal === "not-local" ? "elsewhere" : "password";
}

/** The same of the request that is being answered, in an action or a page. */
export async function adminRefusalHere(password?: string): Promise<AdminRefusal | null> {
  return adminRefusal(password, await headers());
}
