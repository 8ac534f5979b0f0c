/** Whether this is an address a browser can open: `http:` or `https:`, a host name, and no user name or password. */
export function isWebAddress(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null &&
    (url.protocol === "https:" || url.protocol === "http:") &&
    url.hostname !== "" &&
    url.username === "" &&
    url.password === ""
  );
}
