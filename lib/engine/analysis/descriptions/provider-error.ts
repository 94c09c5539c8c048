/**
 * The provider of descriptions does not serve us now. `refused`: the key or the model is wrong, or the
 * account has no money, so that only a person can help. `unreachable`: it may answer later.
 */
export class ProviderError extends Error {
  readonly problem: "refused" | "unreachable";
  /** How often it was asked before this was known. */
  readonly calls: number;

  constructor(problem: ProviderError["problem"], message: string, calls: number, cause?: unknown) {
    super(message, { cause });
    this.name = "ProviderError";
    this.problem = problem;
    this.calls = calls;
  }
}
