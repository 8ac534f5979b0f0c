import type { Page } from "playwright/test";

/** What the question about cookies adds to an open page, in bytes after gzip. */
export type AddedBytes = {
  /** The question, its settings and the kernel, within the page. */
  readonly markup: number;
  /** The rules that style nothing else on this page. */
  readonly styles: number;
  /** The whole file of islands, of which gate and facade are a part. */
  readonly islands: number;
};

/** Measured on the page itself: with all of it, and with its elements and rules taken out. */
export function addedBytes(page: Page): Promise<AddedBytes> {
  return page.evaluate(async () => {
    const own =
      "#consent, #consent-settings, #consent-status, script[data-consent], footer [data-consent-do]";
    const gzip = async (text: string): Promise<number> => {
      const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
      return (await new Response(stream).arrayBuffer()).byteLength;
    };
    const whole = document.documentElement.outerHTML;
    const without = document.documentElement.cloneNode(true) as HTMLElement;
    for (const element of without.querySelectorAll(own)) element.remove();
    const markup = (await gzip(whole)) - (await gzip(without.outerHTML));

    // Shown in every state at once, so that every rule of it finds its element.
    document.documentElement.dataset["saved"] = "";
    const isOurs = (selector: string): boolean => {
      // Rules of states and of parts (":hover", "::backdrop") style what they stand on.
      const plain = selector.replaceAll(/::?(?:hover|focus-visible|focus|active|backdrop|marker)\b/g, "");
      try {
        const styled = [...document.querySelectorAll(plain)];
        return styled.length > 0 && styled.every((element) => element.closest(own) !== null);
      } catch {
        return false;
      }
    };
    const texts = (rules: CSSRuleList, keep: (selector: string) => boolean): string =>
      [...rules]
        .map((rule) => {
          if (rule instanceof CSSStyleRule) return keep(rule.selectorText) ? rule.cssText : "";
          const { cssRules, cssText } = rule as CSSGroupingRule;
          return cssRules === undefined ? cssText : texts(cssRules, keep);
        })
        .join("");
    const sheets = [...document.styleSheets].map(({ cssRules }) => cssRules);
    const all = sheets.map((rules) => texts(rules, () => true)).join("");
    const others = sheets.map((rules) => texts(rules, (selector) => !isOurs(selector))).join("");
    const styles = (await gzip(all)) - (await gzip(others));
    delete document.documentElement.dataset["saved"];

    const script = document.querySelector<HTMLScriptElement>('script[src^="/islands/"]');
    const islands = await gzip(script === null ? "" : await (await fetch(script.src)).text());
    return { markup, styles, islands };
  });
}
