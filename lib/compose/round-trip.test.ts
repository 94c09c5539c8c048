import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operationOf } from "@/lib/ims/contract/submit-operations";
import { decodeSubmit } from "@/lib/ims/contract/wire";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { arbitraryForm } from "./testing/arbitrary-form";
import { freshForm } from "./testing/arbitrary-values";
import { fromRequest } from "./from-request";
import { type ComposeRequest, encodeRequest } from "./request-configs";
import { toRequest } from "./to-request";

const destination = { bucket: "reelpress", region: "cn-shanghai", clientToken: "0a1b2c3d-4e5f" };

/** The request as the contract of its own operation reads it, strictly. */
function decode(request: ComposeRequest) {
  const { JobType, ...texts } = encodeRequest(request);
  const decoded = decodeSubmit(operationOf(JobType), texts, true);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems));
  return { jobType: JobType, ...decoded.configs };
}

const vodDestination = {
  ...destination,
  storageLocation: "outin-0a1b.oss-cn-shanghai.aliyuncs.com",
};

/** Several platforms share a size; a request cannot say which of them it was made for. */
const fallbackOf = ({ output }: ComposeForm): ComposeForm => ({
  ...freshForm,
  output: { ...freshForm.output, platform: output.platform },
});
describe("form and request", () => {
  it("writes every valid form so that the contract reads it back, strictly", () => {
    fc.assert(
      fc.property(arbitraryForm, (value) => {
        const parsed = composeFormSchema.parse(value);
        expect(() => decode(toRequest(parsed, destination))).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["a bucket", destination],
    ["VOD storage", vodDestination],
  ])("goes form → request → form without losing what the form shows: %s", (_where, destination) => {
    fc.assert(
      fc.property(arbitraryForm, (value) => {
        const parsed = composeFormSchema.parse(value);
        const read = decode(toRequest(parsed, destination));
        const back = fromRequest(read, fallbackOf(value), destination);
        expect(composeFormSchema.parse(back)).toEqual(parsed);
      }),
      { numRuns: 100 },
    );
  });

  it("gives a request back as it came: request → form → request", () => {
    fc.assert(
      fc.property(arbitraryForm, fc.constantFrom(1080, 720, 128, 2160), (value, side) => {
        const size = { width: side, height: side };
        const made = toRequest({ ...value, output: { ...value.output, ...size } }, destination);
        const again = toRequest(fromRequest(decode(made), freshForm, destination), destination);
        expect(encodeRequest(again)).toEqual(encodeRequest(made));
      }),
      { numRuns: 100 },
    );
  });
});
