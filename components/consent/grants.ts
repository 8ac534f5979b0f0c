/** Whether the service with this bit is allowed now. Reads what the consent kernel wrote on `<html>`; false without it. */
export function isAllowed(bit: number): boolean {
  return (parseInt(document.documentElement.dataset["grants"] ?? "0", 16) & bit) !== 0;
}

/** Calls back whenever what is allowed has changed, until the signal aborts. */
export function onConsent(changed: () => void, signal: AbortSignal): void {
  document.addEventListener("consent", changed, { signal });
}
