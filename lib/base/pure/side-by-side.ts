/**
 * Works on several items at a time, at most `atOnce`, and answers in the order of the items. The first fault
 * ends the work: nothing that waits is begun.
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...items.entries()];
  const workOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, item] = next;
      results[index] = await work(item, index);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, workOn));
  } catch (fault) {
    waiting.length = 0;
    throw fault;
  }
  return results;
}
