/**
 * Splits fixed arguments that are written as on a command line. Use it only for our own constants:
 * values from elsewhere must be separate array elements, so that a space never splits them.
 */
export function flags(line: string): string[] {
  return line.split(" ");
}
