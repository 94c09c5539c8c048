import { operationOf, submitOperations } from "@/lib/ims/contract/submit-operations";
import type { ComposeRequest } from "./request-configs";

/**
 * The request as a program that sends it with Alibaba Cloud's own SDK. The program is shown beside
 * the form so that a developer can replay the request. Names are those of `@alicloud/ice20201109`.
 */
export function toSdkCall(
  request: ComposeRequest,
  options: { endpoint: string; secure: boolean; clientToken: string },
): string {
  const operation = operationOf(request.jobType);
  const method = operation.replace(/^S/, "s");
  // The call leaves out every parameter that the request leaves out.
  const config = (name: string, value: unknown) =>
    value === undefined
      ? ""
      : `\n  ${name}: JSON.stringify(${indent(JSON.stringify(value, null, 2))}),`;
  return `import Ice, { ${operation}Request } from "@alicloud/ice20201109";
import { $OpenApiUtil } from "@alicloud/openapi-core";

const client = new Ice(
  new $OpenApiUtil.Config({
    accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,
    accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
    endpoint: ${JSON.stringify(options.endpoint)},${options.secure ? "" : '\n    protocol: "http",'}
  }),
);

const request = new ${operation}Request({${
    config("inputConfig", request.input) +
    config("editingConfig", request.editing) +
    config("outputConfig", request.output) +
    config("userData", request.userData) +
    config("templateConfig", request.templateIds)
  }${submitOperations[operation].takesToken ? `\n  clientToken: ${JSON.stringify(options.clientToken)},` : ""}
});

const answer = await client.${method}(request);
console.log(answer.body?.jobId);
`;
}

const indent = (text: string) => text.replace(/\n/g, "\n  ");
