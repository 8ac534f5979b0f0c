/** Whether a preview may lead there: a path of this site, never `//host` or `/\host`, which browsers take for another one. */
export function isOwnPath(path: string): boolean {
  return /^\/(?:$|[^/\\])/.test(path) && !/[\r\n]/.test(path);
}
