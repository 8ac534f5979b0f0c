/**
 * The address of a link in a text when it may be shown, else `null`: http, https, mailto and tel, paths of this site
 * and fragments. What browsers would take for a script or for another host in disguise is not: they leave tabs and line
 * ends out of an address before they look (URL Standard, 4.4), so `/<tab>/host` is `//host`.
 */
export function allowedHref(href: string): string | null {
  const address = href.trim();
  if (/\p{Cc}/u.test(address)) return null;
  if (/^#[\w-]*$/.test(address)) return address;
  if (/^\/(?![/\\])/.test(address)) return address;
  if (!/^(?:https?|mailto|tel):/i.test(address)) return null;
  return URL.parse(address) === null ? null : address;
}
