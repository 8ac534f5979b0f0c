/** An identifier as part of a path, its slashes and colons as registers show them: `doi:10.1234/a%23b`. */
export function encodePath(identifier: string): string {
  return encodeURIComponent(identifier).replaceAll("%2F", "/").replaceAll("%3A", ":");
}
