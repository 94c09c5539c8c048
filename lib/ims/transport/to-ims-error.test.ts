import { describe, expect, it } from "vitest";
import { isPassing } from "./retry-policy";
import { toImsError } from "./to-ims-error";

const refused = (data: object) => toImsError({ statusCode: 400, code: "X", message: "m", data });

describe("reading what the SDK threw", () => {
  it("keeps the cloud's own code, sentence and request id", () => {
    const error = refused({ Code: "InvalidParameter", Message: "No.", RequestId: "r" });
    expect(error).toMatchObject({
      code: "ims-refused",
      imsCode: "InvalidParameter",
      message: "No.",
      httpStatus: 400,
      requestId: "r",
    });
  });

  it("lists every problem that the engine names", () => {
    const Problems = [{ Path: "OutputConfig.Count", Message: "too many" }];
    expect(refused({ Code: "InvalidParameter", Message: "No.", Problems }).problems).toEqual([
      { path: "OutputConfig.Count", message: "too many" },
    ]);
  });

  it("finds the parameter in the cloud's sentence", () => {
    const Message = 'The specified parameter "OutputConfig.MediaURL" is not valid.';
    expect(refused({ Code: "InvalidParameter", Message }).problems).toEqual([
      { path: "OutputConfig.MediaURL", message: Message },
    ]);
  });

  it("takes a cut connection for one, and a refusal not", () => {
    expect(isPassing(toImsError(new Error("socket hang up")))).toBe(true);
    expect(isPassing(refused({ Code: "X", Message: "socket hang up" }))).toBe(false);
  });

  it("keeps the request out of what is said of a broken connection", () => {
    const hangUp = new Error(
      "socket hang upPOST http://host/?OutputConfig=a&ClientToken=t failed.",
    );
    expect(toImsError(hangUp).message).toBe("socket hang up");
  });

  it("calls an answer that is not JSON unreadable", () => {
    expect(toImsError(new SyntaxError("Unexpected end of JSON input")).code).toBe(
      "ims-answer-unreadable",
    );
  });
});
