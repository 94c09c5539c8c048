import "server-only";
import { sql, type Transaction } from "kysely";
import type { EngineDatabase } from "./engine-database";
import type { Tables } from "./tables";

export type Token = { value: string; fingerprint: string };
export type Claimed = { kind: "new" } | { kind: "known"; resultId: string } | { kind: "mismatch" };

function judge(row: { fingerprint: string; result_id: string }, token: Token): Claimed {
  return row.fingerprint === token.fingerprint
    ? { kind: "known", resultId: row.result_id }
    : { kind: "mismatch" };
}

/** Binds a client token to `resultId`, or returns the result it is bound to already. */
export async function claimToken(
  tx: Transaction<Tables>,
  operation: string,
  token: Token,
  resultId: string,
): Promise<Claimed> {
  const inserted = await tx
    .insertInto("engine.tokens")
    .values({
      operation,
      token: token.value,
      fingerprint: token.fingerprint,
      result_id: resultId,
    })
    .onConflict((conflict) => conflict.columns(["operation", "token"]).doNothing())
    .returning("token")
    .executeTakeFirst();
  if (inserted) return { kind: "new" };
  const row = await tx
    .selectFrom("engine.tokens")
    .select(["fingerprint", "result_id"])
    .where("operation", "=", operation)
    .where("token", "=", token.value)
    .executeTakeFirstOrThrow();
  return judge(row, token);
}

/** The result that a token is bound to. A repeated request is answered with it before any check. */
export async function lookUpToken(
  db: EngineDatabase,
  operation: string,
  token: Token,
): Promise<Claimed> {
  const row = await db
    .selectFrom("engine.tokens")
    .select(["fingerprint", "result_id"])
    .where("operation", "=", operation)
    .where("token", "=", token.value)
    .executeTakeFirst();
  return row ? judge(row, token) : { kind: "new" };
}

/** Stores a signature nonce. False when it was used before. */
export async function useNonce(
  db: EngineDatabase,
  nonce: string,
  expiresAt: Date,
): Promise<boolean> {
  const inserted = await db
    .insertInto("engine.nonces")
    .values({ nonce, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column("nonce").doNothing())
    .returning("nonce")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Deletes nonces whose time window has passed. */
export async function sweepNonces(db: EngineDatabase): Promise<void> {
  await sql`delete from engine.nonces where expires_at < now()`.execute(db);
}
