/** Resource limits of a program. A limit that is left out is not set. */
export type ProgramLimits = {
  /** Address space. Unsuitable for programs that reserve much and use little (Node, wasm). */
  memoryBytes?: number;
  cpuSeconds?: number;
  /** Size of any single file that the program writes. */
  fileBytes?: number;
};

/**
 * The command line that runs a program under its limits. util-linux's `prlimit` sets them on itself
 * and then becomes the program, so pid and process group stay the program's. Without `prlimit`
 * (macOS) the program runs unlimited: deadline and signal still hold.
 */
export function limitedCommand(
  program: string,
  args: readonly string[],
  limits: ProgramLimits | undefined,
  prlimit: string | null,
): { file: string; args: string[] } {
  const flags = limits ? limitFlags(limits) : [];
  if (prlimit === null || flags.length === 0) return { file: program, args: [...args] };
  return { file: prlimit, args: [...flags, "--", program, ...args] };
}

function limitFlags(limits: ProgramLimits): string[] {
  const flags: string[] = [];
  if (limits.memoryBytes !== undefined) flags.push(`--as=${Math.ceil(limits.memoryBytes)}`);
  if (limits.cpuSeconds !== undefined) flags.push(`--cpu=${Math.ceil(limits.cpuSeconds)}`);
  if (limits.fileBytes !== undefined) flags.push(`--fsize=${Math.ceil(limits.fileBytes)}`);
  return flags;
}
