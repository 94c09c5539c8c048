import type { EditingConfig } from "./editing-config";
import type { AnyInputConfig, InputConfig } from "./input-config";
import type { OutputConfig } from "./output-config";
import type { UserData } from "./user-data";

/** The configs of one batch request of any mode, read. */
export type AnyBatchConfigs = {
  input: AnyInputConfig;
  editing: EditingConfig;
  output: OutputConfig;
  userData: UserData;
  /** `TemplateConfig`, when the request has one: ids, of which one is drawn per output. */
  templateIds?: string[] | undefined;
};

/** The same in script mode, the mode that the embedded engine plans. */
export type BatchConfigs = AnyBatchConfigs & { input: InputConfig };
