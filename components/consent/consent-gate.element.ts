import { isAllowed, onConsent } from "./grants.ts";

/**
 * `<consent-gate data-bit="8">`: shows its `[data-when="allowed"]` child only while that service is allowed, its
 * `[data-when="refused"]` child otherwise. Inside the first, an address written `data-src` is loaded only then and
 * unloaded when the permission ends. Without JavaScript nothing happens, which is the refused face.
 */
class ConsentGate extends HTMLElement {
  #life = new AbortController();

  connectedCallback(): void {
    this.#life = new AbortController();
    onConsent(() => this.#update(), this.#life.signal);
    this.#update();
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }

  #update(): void {
    const allowed = isAllowed(Number(this.dataset["bit"]));
    for (const face of this.querySelectorAll<HTMLElement>(":scope > [data-when]")) {
      face.hidden = (face.dataset["when"] === "allowed") !== allowed;
    }
    for (const element of this.querySelectorAll<HTMLElement>("[data-src]")) {
      if (allowed) element.setAttribute("src", element.dataset["src"] ?? "");
      else if (element.hasAttribute("src")) {
        // Taking the attribute away leaves a frame's document running; a copy that never had it does not.
        const copy = element.cloneNode(true) as HTMLElement;
        copy.removeAttribute("src");
        element.replaceWith(copy);
      }
    }
  }
}

customElements.define("consent-gate", ConsentGate);
