/** Numbers of the items under each of their keys; an item has several keys or none. */
export function buckets<Item, Key>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): ReadonlyMap<Key, readonly number[]> {
  const found = new Map<Key, number[]>();
  items.forEach((item, at) => {
    for (const key of new Set(keysOf(item))) {
      const list = found.get(key);
      if (list === undefined) found.set(key, [at]);
      else list.push(at);
    }
  });
  return found;
}

/** Every two of a list, once. */
export function* pairs(list: readonly number[]): Generator<readonly [number, number]> {
  for (let a = 0; a < list.length; a += 1) {
    for (let b = a + 1; b < list.length; b += 1) {
      const [one, other] = [list[a], list[b]];
      if (one !== undefined && other !== undefined) yield [one, other];
    }
  }
}

/** Numbers that hang together by edges, each in order. */
export function components(
  edges: ReadonlyMap<number, ReadonlyMap<number, unknown>>,
): readonly (readonly number[])[] {
  const seen = new Set<number>();
  return [...edges.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((start) => {
      if (seen.has(start)) return [];
      const found = [start];
      seen.add(start);
      for (const one of found) {
        for (const other of edges.get(one)?.keys() ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          found.push(other);
        }
      }
      return [found.toSorted((a, b) => a - b)];
    });
}
