import "server-only";

/** How the server of DATABASE_URL refuses a connection, and what a person can do about each refusal. */
const meanings: Readonly<Record<string, string>> = {
  ECONNREFUSED:
    "Nothing listens there. Start PostgreSQL, or correct host and port in DATABASE_URL.",
  ENOTFOUND: "There is no computer of that name. Correct the host in DATABASE_URL.",
  EAI_AGAIN: "The name cannot be looked up now. Check the network, or the host in DATABASE_URL.",
  ENOENT: "There is no such socket. Correct the host in DATABASE_URL.",
  EACCES: "This user may not use the socket. Correct the host in DATABASE_URL.",
  ETIMEDOUT:
    "No answer came. Check the network and firewalls between here and there, or DATABASE_URL.",
  EHOSTUNREACH: "No way leads there. Check the network, or the host in DATABASE_URL.",
  ENETUNREACH: "No way leads there. Check the network, or the host in DATABASE_URL.",
  ECONNRESET: "The connection was cut. Check that PostgreSQL, and nothing else, listens there.",
  ERR_INVALID_URL:
    "It is no address. Write DATABASE_URL as postgresql://user:password@host:5432/database, with %-codes for special signs in the password.",
  "28P01": "User or password is wrong. Correct DATABASE_URL.",
  "28000":
    "The server lets this user not in from here. Correct DATABASE_URL, or the server's pg_hba.conf.",
  "3D000": "There is no such database. Make it with createdb, or correct DATABASE_URL.",
  "42501":
    "The user may not make tables. Let the owner of the database run: GRANT CREATE ON DATABASE … TO that user.",
  "53300": "The server has no connection left. Raise its max_connections, or end other programs.",
  "53100": "The server's disk is full. Make room there.",
  "57P03": "The server is starting or stopping. Start again when it is up.",
  "25006": "It is a copy that can only be read. Name the main server in DATABASE_URL.",
};

/** Patterns of messages that carry no code. */
const signs: readonly [RegExp, string][] = [
  [/timeout/i, "ETIMEDOUT"],
  [/terminated unexpectedly/i, "ECONNRESET"],
];

const secureMend =
  "The server and this program do not agree on encryption. Add ?sslmode=verify-full, ?sslmode=no-verify or ?sslmode=disable to DATABASE_URL, or give the server a certificate that this computer trusts (NODE_EXTRA_CA_CERTS).";

/**
 * What to do when the server of DATABASE_URL refuses, by the code of the system or of PostgreSQL.
 * Undefined: a failure that is no refusal.
 */
export function databaseRemedy(error: unknown): string | undefined {
  const { code = "", message = "", errors } = (error ?? {}) as Failure;
  // A host name with several addresses: each attempt has its own error.
  if (errors?.[0] && !code) return databaseRemedy(errors[0]);
  if (/ssl|certificate|self.signed/i.test(`${code} ${message}`)) return secureMend;
  const sign = signs.find(([words]) => words.test(message))?.[1] ?? "";
  return meanings[code] ?? meanings[sign];
}

type Failure = { code?: string; message?: string; errors?: unknown[] };

/** The URL without its password, for a message. */
export function withoutPassword(url: string): string {
  return url.replace(/\/\/([^:@/]*):.*@/, "//$1:***@");
}
