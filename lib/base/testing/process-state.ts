import { oncePerProcess } from "../once-per-process";

/** The fields that a module keeps once in this process under a name, to be set by a test. */
export const processState = (name: string): Record<string, unknown> =>
  oncePerProcess(name, () => ({}));
