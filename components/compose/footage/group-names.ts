/** The first default name that no group has. */
export function freeGroupName(used: readonly string[], nameOf: (number: number) => string): string {
  for (let number = used.length + 1; ; number++) {
    const name = nameOf(number);
    if (!used.includes(name)) return name;
  }
}
