import type { EditingConfig } from "./editing-config";
import type { AnyInputConfig, InputConfig } from "./input-config";
import type { OutputConfig } from "./output-config";
import type { UserData } from "./user-data";

/** The parsed configs of a batch request in any mode. */
export type AnyBatchConfigs = {
  input: AnyInputConfig;
  editing: EditingConfig;
  output: OutputConfig;
  userData: UserData;
  /** `TemplateConfig`, when the request has one: ids, of which one is drawn per output. */
  templateIds?: string[] | undefined;
};

/** The parsed configs of a request in script mode, which the embedded engine plans. */
export type BatchConfigs = AnyBatchConfigs & { input: InputConfig };
