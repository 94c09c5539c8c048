/**
 * A row of fixed arguments, written as on a command line. Only for constants of ours: names and
 * numbers that come from elsewhere stand as elements of their own, so that a space never splits one.
 */
export function flags(line: string): string[] {
  return line.split(" ");
}
