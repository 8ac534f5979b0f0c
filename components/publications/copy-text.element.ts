/**
 * `<copy-text data-for="id">` around a hidden button and an `<output data-copied data-refused>`: copies the text of the
 * element with that id. The button appears only where there is a clipboard to write to.
 */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector("button");
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (!button || !clipboard) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      const text = document.getElementById(this.dataset["for"] ?? "")?.textContent ?? "";
      clipboard.writeText(text).then(
        () => this.#say("copied"),
        () => this.#say("refused"),
      );
    });
  }

  #say(what: "copied" | "refused"): void {
    const output = this.querySelector("output");
    if (!output) return;
    // Emptied first, so that a second copy is announced too.
    output.textContent = "";
    setTimeout(() => (output.textContent = output.dataset[what] ?? ""), 50);
  }
}

customElements.define("copy-text", CopyText);
