/** Tells the line of places in a text that are asked for in rising order, the first line being `first`. */
export function lineCounter(text: string, first: number): (at: number) => number {
  let line = first;
  let counted = 0;
  return (at) => {
    for (
      let next = text.indexOf("\n", counted);
      next !== -1 && next < at;
      next = text.indexOf("\n", counted)
    ) {
      line += 1;
      counted = next + 1;
    }
    return line;
  };
}
