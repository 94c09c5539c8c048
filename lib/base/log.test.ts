import { Writable } from "node:stream";
import pino from "pino";
import { expect, test } from "vitest";
import { AppError } from "./pure/errors";
import { logOptions } from "./log";

function written(entry: object): string {
  let text = "";
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  pino(logOptions, stream).info(entry, "event");
  return text;
}

test.each([
  { accessKeySecret: "s3cret" },
  { keys: { accessKeyId: "LTAI", accessKeySecret: "s3cret", securityToken: "s3cret" } },
  { action: "saveConnection", input: { password: "s3cret", form: { accessKeySecret: "s3cret" } } },
  { request: { headers: { authorization: "s3cret" } } },
  { a: { b: { c: { secret: "s3cret" } } } },
  { err: new AppError("unexpected", "broke", { details: { accessKeySecret: "s3cret" } }) },
])("no secret is written, however deep it stands %#", (entry) => {
  const line = written(entry);
  expect(line).toContain("event");
  expect(line).not.toContain("s3cret");
});

test("fields that are no secret are written", () => {
  expect(written({ keys: { accessKeyId: "LTAI" } })).toContain("LTAI");
});
