import "server-only";
import { stat } from "node:fs/promises";
import path from "node:path";
import { readByteRange } from "../objects/byte-range";
import { encodeFault, newRequestId } from "./wire/encode";
import { faults } from "./wire/faults";
import { fileStream } from "../objects/file-stream";
import { fileNameOf, keyProblem, type ObjectAddress } from "../objects/object-address";
import type { ObjectFolder } from "../objects/object-folder";
import { assetsBucket, judgeSignedUrl, objectOfPath } from "../objects/signed-url";

/** The types that a browser may display; anything else is a download, never a page. */
const contentTypes: Record<string, string> = {
  ".mp4": "video/mp4",
  ".m4v": "video/mp4",
  ".mov": "video/quicktime",
  ".webm": "video/webm",
  ".mkv": "video/x-matroska",
  ".avi": "video/x-msvideo",
  ".ts": "video/mp2t",
  ".mp3": "audio/mpeg",
  ".m4a": "audio/mp4",
  ".aac": "audio/aac",
  ".wav": "audio/wav",
  ".flac": "audio/flac",
  ".ogg": "audio/ogg",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".bmp": "image/bmp",
};

export type ObjectServer = {
  objects: ObjectFolder;
  assets: ObjectFolder;
  accessKeySecret: string;
  now(): Date;
};

/** RFC 6266: an ASCII name for old clients, the real one in UTF-8. */
function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const utf8 = encodeURIComponent(name).replace(/['()*]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}

async function findFile(server: ObjectServer, address: ObjectAddress): Promise<string | null> {
  if (keyProblem(address.key) || keyProblem(address.bucket) || address.bucket.includes("/")) {
    return null;
  }
  const folder = address.bucket === assetsBucket ? server.assets : server.objects;
  return folder.find(address);
}

/** Answers a GET or HEAD of a signed object address, whole or in part. */
export async function serveObject(request: Request, server: ObjectServer): Promise<Response> {
  const url = new URL(request.url);
  const address = objectOfPath(url.pathname);
  if (!address) return new Response(null, { status: 400 });
  const refuse = (fault: Parameters<typeof encodeFault>[0]) =>
    encodeFault(fault, newRequestId(), url.host);
  const judgement = judgeSignedUrl(server.accessKeySecret, address, url.searchParams, server.now());
  if (judgement === "expired") {
    return refuse(faults.signedUrlRefused("AccessDenied", "Request has expired."));
  }
  if (judgement === "bad") {
    return refuse(
      faults.signedUrlRefused("SignatureDoesNotMatch", "The signature of this address is wrong."),
    );
  }
  const file = await findFile(server, address);
  const facts = file ? await stat(/* turbopackIgnore: true */ file).catch(() => null) : null;
  if (!file || !facts?.isFile()) return refuse(faults.objectNotFound("key", address.key));

  const etag = `"${facts.size.toString(16)}-${Math.round(facts.mtimeMs * 1000).toString(16)}"`;
  const headers = new Headers({
    "accept-ranges": "bytes",
    "cache-control": "private, max-age=3600",
    // Whoever has a signed address may embed the object in a page, as from a bucket.
    "cross-origin-resource-policy": "cross-origin",
    "content-type":
      contentTypes[path.extname(address.key).toLowerCase()] ?? "application/octet-stream",
    etag,
    "last-modified": facts.mtime.toUTCString(),
    "x-content-type-options": "nosniff",
  });
  const download = url.searchParams.get("download");
  if (download !== null) {
    headers.set("content-disposition", attachment(download || fileNameOf(address.key)));
  }
  return answerFile(request, { file, size: facts.size, etag, mtime: facts.mtime }, headers);
}

type FoundFile = { file: string; size: number; etag: string; mtime: Date };

function answerFile(request: Request, found: FoundFile, headers: Headers): Response {
  if (request.headers.get("if-none-match")?.split(/,\s*/).includes(found.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const ifRange = request.headers.get("if-range");
  const isFresh =
    ifRange === null || ifRange === found.etag || ifRange === found.mtime.toUTCString();
  const range = readByteRange(isFresh ? request.headers.get("range") : null, found.size);
  if (range.kind === "unsatisfiable") {
    headers.set("content-range", `bytes */${found.size}`);
    headers.delete("content-disposition");
    return new Response(null, { status: 416, headers });
  }
  const start = range.kind === "part" ? range.start : 0;
  const end = range.kind === "part" ? range.end : found.size - 1;
  headers.set("content-length", String(end - start + 1));
  if (range.kind === "part") headers.set("content-range", `bytes ${start}-${end}/${found.size}`);
  const status = range.kind === "part" ? 206 : 200;
  const isEmpty = request.method === "HEAD" || found.size === 0;
  return new Response(isEmpty ? null : fileStream(found.file, start, end), { status, headers });
}
