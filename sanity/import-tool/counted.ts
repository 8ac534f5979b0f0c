/** A number with its noun: `1 work`, `1,200 works`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-CA")} ${count === 1 ? one : many}`;
}
