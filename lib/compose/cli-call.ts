import { operationOf, submitOperations } from "@/lib/ims/contract/submit-operations";
import type { ComposeRequest } from "./request-configs";

/** The request as a call of Alibaba Cloud's command line (`aliyun`), quoted for a POSIX shell. */
export function toCliCall(
  request: ComposeRequest,
  options: { endpoint: string; secure: boolean; region: string; clientToken: string },
): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const config = (name: string, value: unknown) =>
    value === undefined ? [] : [`  --${name} ${quoted(JSON.stringify(value))}`];
  const operation = operationOf(request.jobType);
  return [
    `aliyun ice ${operation} --version 2020-11-09 --force`,
    `  --region ${options.region} --endpoint ${options.endpoint}${options.secure ? "" : " --insecure"}`,
    ...config("InputConfig", request.input),
    ...config("EditingConfig", request.editing),
    ...config("OutputConfig", request.output),
    ...config("UserData", request.userData),
    ...config("TemplateConfig", request.templateIds),
    ...(submitOperations[operation].takesToken ? [`  --ClientToken ${options.clientToken}`] : []),
  ].join(" \\\n");
}
