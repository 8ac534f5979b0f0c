import { isAllowed, onConsent } from "#components/consent/grants.ts";

/**
 * `<video-facade data-bit data-src data-title data-stop>` around `[data-stage]`, which holds the poster. The player is
 * made in the stage only while the service is allowed or the reader pressed Play (`data-once`, set by the consent
 * kernel), and taken away when that ends. Autoplay only after a press; otherwise the player waits until scrolled to.
 */
class VideoFacade extends HTMLElement {
  static readonly observedAttributes = ["data-once"];
  #life = new AbortController();
  #isStopped = false;

  connectedCallback(): void {
    this.#life = new AbortController();
    onConsent(() => this.#update(), this.#life.signal);
    this.querySelector("[data-video-stop]")?.addEventListener("click", () => this.#stop(), this.#life);
    this.#update();
  }

  disconnectedCallback(): void {
    this.#life.abort();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#update();
  }

  #update(): void {
    const stage = this.querySelector<HTMLElement>("[data-stage]");
    const player = stage?.querySelector("iframe");
    const isPressed = this.dataset["once"] !== undefined;
    if (!isAllowed(Number(this.dataset["bit"]))) this.#isStopped = false;
    const shouldPlay = isPressed || (isAllowed(Number(this.dataset["bit"])) && !this.#isStopped);
    this.toggleAttribute("data-playing", shouldPlay);
    if (shouldPlay && stage && !player) stage.append(this.#player(isPressed));
    if (!shouldPlay) player?.remove();
  }

  #player(isPressed: boolean): HTMLIFrameElement {
    const player = document.createElement("iframe");
    player.title = this.dataset["title"] ?? "";
    player.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
    // YouTube refuses to play (error 153) when it learns no referrer at all; it learns our origin, not the page.
    player.referrerPolicy = "strict-origin-when-cross-origin";
    player.sandbox.add(
      "allow-scripts",
      "allow-same-origin",
      "allow-presentation",
      "allow-popups",
      "allow-popups-to-escape-sandbox",
    );
    player.loading = isPressed ? "eager" : "lazy";
    player.src = (this.dataset["src"] ?? "") + (isPressed ? "&autoplay=1" : "");
    // The button that had focus is hidden now.
    if (isPressed) player.addEventListener("load", () => player.focus(), { once: true });
    return player;
  }

  #stop(): void {
    this.#isStopped = true;
    delete this.dataset["once"];
    this.#update();
    this.querySelector<HTMLElement>("[data-consent-do=once]")?.focus();
  }
}

customElements.define("video-facade", VideoFacade);
