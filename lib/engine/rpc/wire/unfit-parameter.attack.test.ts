import { describe, expect, it } from "vitest";
import { decode } from "./decode";
import { isFault } from "./faults";
import { readRequest } from "./read-request";
import { unfitParameter } from "./unfit-parameter";

const deep = `{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;

describe("unfitParameter", () => {
  it.each<[string, string, RegExp]>([
    ["U+0000", "a\0", /NUL/],
    ["U+0000 behind an escape of JSON", '{"Title":"\\u0000"}', /NUL/],
    ["the same in a list", ' ["\\u0000"]', /NUL/],
    ["half of a character", '{"Title":"\\udc00"}', /half/],
    ["20,000 levels", deep, /nested/],
    ["a key that changes an object", '{"__proto__":{"Name":"x"}}', /__proto__/],
  ])("finds %s", (_name, text, word) => {
    expect(unfitParameter(text)?.message).toMatch(word);
  });

  it.each(["", "[hello", "{index}", '{"a":"中文 👍"}', "\\u0000", '"\\u0000"'])(
    "leaves %s to its operation",
    (text) => expect(unfitParameter(text)).toBeNull(),
  );
});

describe("a signed call", () => {
  const ask = (query: string, form?: string) =>
    readRequest(
      new Request(`http://127.0.0.1/?${query}`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        ...(form === undefined ? {} : { body: form }),
      }),
    );

  it.each([
    ["NUL in a common parameter", "SignatureNonce=a%00b", undefined],
    ["NUL in a name", "a%00=1", undefined],
    ["broken encoding in the query", "InputURL=%zz", undefined],
    ["bytes that are no text in the query", "InputURL=%FF", undefined],
    ["NUL in the body", "", "UserData=%00"],
    ["bytes that are no text in the body", "", "UserData=%ED%A0%80"],
  ])(
    "is answered with 400 for %s, before its signature is looked at",
    async (_name, query, form) => {
      expect(await ask(query, form)).toMatchObject({ kind: "fault", httpStatus: 400 });
    },
  );

  it("names the path inside a parameter of JSON text", async () => {
    const Config = JSON.stringify({ TitleConfig: { Text: "\0" } });
    const form = new URLSearchParams({ Name: "n", Type: "BatchEditing", Config }).toString();
    const wire = await ask("", form);
    if (isFault(wire)) throw new Error(wire.message);
    expect(decode("AddTemplate", wire, true)).toMatchObject({
      httpStatus: 400,
      problems: [{ path: "Config.TitleConfig.Text" }],
    });
  });
});
