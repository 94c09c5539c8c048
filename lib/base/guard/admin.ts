import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { headers } from "next/headers";
import { type Env, env } from "../env";
import { isLoopback } from "../pure/requests/known-host";
import { countWrong, forgetWrong, mustWait } from "./password-tries";
import type { Asker } from "../pure/requests/read-asker";
import { askerHeader, openAsker } from "./seal-asker";

/** Why somebody may not change the settings of the team. */
export type AdminRefusal = "password-needed" | "password-wrong" | "too-many-tries" | "not-local";

type Rules = Pick<Env, "REELPRESS_ADMIN_PASSWORD">;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** A sender whom the guard did not record: not at this computer, and all such senders count as one. */
const unknown: Asker = { address: "?", peer: "?", isLocal: false };

/**
 * Decides who may change settings. With `REELPRESS_ADMIN_PASSWORD`: whoever knows the password. Without
 * it: whoever sits at this computer (`readAsker`), and nobody if `REELPRESS_HOSTS` or `HOST` let others
 * reach the app.
 * @param asker the sender, as the guard recorded it; null when it recorded none
 * @returns why not, or null
 */
export function adminRefusal(
  password: string | undefined,
  asker: Asker | null,
  rules: Rules = env(),
  now: number = Date.now(),
): AdminRefusal | null {
  const wanted = rules.REELPRESS_ADMIN_PASSWORD;
  if (wanted === undefined) return asker?.isLocal ? null : "not-local";
  if (!password) return "password-needed";
  const who = asker ?? unknown;
  if (mustWait(who, now)) return "too-many-tries";
  if (timingSafeEqual(digest(password), digest(wanted))) {
    forgetWrong(who, now);
    return null;
  }
  countWrong(who, now);
  return "password-wrong";
}

/** Whether the person at an open page may change settings; known without asking for a password. */
export async function adminAccessHere(): Promise<"open" | "password" | "elsewhere"> {
  const refusal = await adminRefusalHere();
  if (refusal === null) return "open";
  return refusal === "not-local" ? "elsewhere" : "password";
}

/** `adminRefusal` for the current request, in an action or a page. */
export async function adminRefusalHere(password?: string): Promise<AdminRefusal | null> {
  return adminRefusalOf(await headers(), password);
}

/** `adminRefusal` for a route, which passes the headers of its request. */
export function adminRefusalOf(
  head: { get(name: string): string | null },
  password?: string,
): AdminRefusal | null {
  return adminRefusal(password, openAsker(head.get(askerHeader)));
}

/**
 * The warning at the start when others can reach the program and nobody may change settings.
 * @returns a sentence, or null when there is nothing to say
 */
export function adminNotice(
  given: Pick<Env, "REELPRESS_ADMIN_PASSWORD" | "REELPRESS_HOSTS" | "HOST">,
): string | null {
  if (given.REELPRESS_ADMIN_PASSWORD !== undefined) return null;
  const because = given.REELPRESS_HOSTS
    ? "REELPRESS_HOSTS is set"
    : isLoopback(given.HOST)
      ? null
      : `HOST is ${given.HOST}`;
  if (because === null) return null;
  return `Others can reach this Reelpress (${because}), and there is no admin password: settings cannot be changed by anybody. Set REELPRESS_ADMIN_PASSWORD to change them.`;
}
