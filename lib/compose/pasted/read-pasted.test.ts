import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryForm } from "../testing/arbitrary-form";
import { toCliCall } from "../cli-call";
import { operationOf } from "@/lib/ims/contract/submit-operations";
import { readPasted } from "./read-pasted";
import type { ComposeRequest } from "../request-configs";
import { toSdkCall } from "../sdk-call";
import { toRequest } from "../to-request";

const options = {
  endpoint: "ice.cn-shanghai.aliyuncs.com",
  secure: true,
  region: "cn-shanghai",
  clientToken: "0b9c9f6e-1111-4a5a-8b0e-5f1a2b3c4d5e",
};

const parsed = (pasted: string) => {
  const read = readPasted(pasted);
  if (!read.ok) throw new Error(`${read.reason} ${read.what} ${read.detail}`);
  const { JobType, ...texts } = read.texts;
  const values = Object.entries(texts).map(
    ([name, text]) => [name, JSON.parse(text) as unknown] as const,
  );
  return { JobType, ...Object.fromEntries(values) };
};
const named = (request: ComposeRequest) => ({
  InputConfig: request.input,
  ...(request.editing ? { EditingConfig: request.editing } : {}),
  OutputConfig: request.output,
  UserData: request.userData,
  ...(request.templateIds ? { TemplateConfig: request.templateIds } : {}),
});
const asTexts = (request: ComposeRequest) =>
  Object.entries(named(request)).map(([name, value]) => [name, JSON.stringify(value)] as const);

/** Notations of the same request. */
const writers: Record<string, (request: ComposeRequest) => string> = {
  "our own SDK call": (request) => toSdkCall(request, options),
  "our own CLI call": (request) => toCliCall(request, options),
  "JSON with JSON texts": (request) => JSON.stringify(Object.fromEntries(asTexts(request))),
  "JSON with objects": (request) => JSON.stringify(named(request), null, 2),
  "the parts of an HTTP call": (request) => {
    const { OutputConfig, UserData, ...body } = named(request);
    return JSON.stringify({ action: "Submit", query: { OutputConfig, UserData }, body });
  },
  "a form body": (request) =>
    new URLSearchParams([
      ["Action", operationOf(request.jobType)],
      ...asTexts(request).map((pair) => [...pair]),
    ]).toString(),
  "a curl call": (request) => {
    const sent = (inBody: boolean) =>
      asTexts(request)
        .filter(([name]) => /^(?:Input|Editing)/.test(name) === inBody)
        .map(([name, text]) => `${name}=${encodeURIComponent(text).replaceAll("'", "%27")}`)
        .join("&");
    return `curl -X POST 'https://ice.cn-shanghai.aliyuncs.com/?${sent(false)}' \\\n  -d '${sent(true)}'`;
  },
  Java: (request) =>
    `${operationOf(request.jobType)}Request request = new ${operationOf(request.jobType)}Request()\n${asTexts(
      request,
    )
      .map(([name, text]) => `    .set${name}(${JSON.stringify(text)})`)
      .join("\n")};`,
  Go: (request) =>
    `request := &ice.${operationOf(request.jobType)}Request{\n${asTexts(request)
      .map(([name, text]) => `\t${name}: tea.String(${JSON.stringify(text)}),`)
      .join("\n")}\n}`,
  Python: (request) => {
    const snake = {
      InputConfig: "input_config",
      EditingConfig: "editing_config",
      OutputConfig: "output_config",
      UserData: "user_data",
      TemplateConfig: "template_config",
    };
    const literal = (value: unknown) =>
      JSON.stringify(value).replace(
        /(?<=[:,[])(true|false|null)(?=[,}\]])/g,
        (word) => ({ true: "True", false: "False", null: "None" })[word] ?? word,
      );
    return Object.entries(named(request))
      .map(
        ([name, value]) =>
          `request.${snake[name as keyof typeof snake]} = json.dumps(${literal(value)})`,
      )
      .join("\n");
  },
};

describe("readPasted", () => {
  it.each(Object.entries(writers))("reads %s as it was written", (_name, write) => {
    fc.assert(
      fc.property(arbitraryForm, (form) => {
        const request = toRequest(form, {
          bucket: "b",
          region: "cn-shanghai",
          clientToken: "t1234567",
        });
        expect(parsed(write(request))).toEqual({
          JobType: request.jobType,
          ...JSON.parse(JSON.stringify(named(request))),
        });
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    [
      "keys without quotes, comments and late commas",
      "{inputConfig: {MediaGroupArray: [{GroupName: 'A', /* x */ MediaArray: ['m'],}],}, outputConfig: '{\"Count\": 1}'}",
    ],
    [
      "a variable that is declared above",
      "const inputConfig = { MediaGroupArray: [{ GroupName: 'A', MediaArray: ['m'] }] };\nnew Request({ inputConfig: JSON.stringify(inputConfig), outputConfig: `{\"Count\": 1}` })",
    ],
    [
      "texts joined by +",
      'request.setInputConfig("{\\"MediaGroupArray\\":[{\\"GroupName\\":\\"A\\"," +\n  "\\"MediaArray\\":[\\"m\\"]}]}"); request.setOutputConfig("{\\"Count\\":1}")',
    ],
    [
      "names as the newer command line writes them",
      `aliyun ice submit-batch-media-producing-job --input-config='{"MediaGroupArray":[{"GroupName":"A","MediaArray":["m"]}]}' --output-config "{\\"Count\\":1}"`,
    ],
  ])("reads %s", (_name, pasted) => {
    expect(parsed(pasted)).toEqual({
      InputConfig: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["m"] }] },
      OutputConfig: { Count: 1 },
    });
  });

  it.each([
    ["", "unknown", ""],
    ["Hello, can you make 20 clips?", "unknown", ""],
    ['{"JobId":"x"}', "unknown", ""],
    ['{"MediaGroupArray":[]}', "incomplete", "OutputConfig"],
    ['{"OutputConfig":{"Count":1}}', "incomplete", "InputConfig"],
    ['{"InputConfig":"{oops","OutputConfig":{}}', "broken", "InputConfig"],
    [
      "request.input_config = json.dumps(make_input())\nrequest.output_config = '{}'",
      "broken",
      "InputConfig",
    ],
    [
      "{ inputConfig: JSON.stringify({ Count: count }), outputConfig: '{}' ",
      "broken",
      "InputConfig",
    ],
    ["aliyun ice SubmitBatchMediaProducingJob --InputConfig '{", "broken", "aliyun"],
  ])("says what it misses in %j", (pasted, reason, what) => {
    expect(readPasted(pasted)).toMatchObject({ ok: false, reason, what });
  });
});
