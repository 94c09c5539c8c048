/**
 * Who may change settings: anybody at this computer, anybody who knows the password, or nobody from where the
 * page is open.
 */
export type AdminAccess = "open" | "password" | "elsewhere";

/** Refusals that are shown at the password field. */
const passwordProblems = ["password-needed", "password-wrong", "too-many-tries"] as const;
export type PasswordProblem = (typeof passwordProblems)[number];

export const isPasswordProblem = (reason: string): reason is PasswordProblem =>
  passwordProblems.some((each) => each === reason);
