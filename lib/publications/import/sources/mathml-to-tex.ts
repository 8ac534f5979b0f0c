import type { XmlNode } from "../../../xml/read-xml.ts";
import { textOf } from "../../../xml/read-xml.ts";
import { tidy } from "./source-text.ts";

/** The TeX of a formula a publisher sent as MathML; what has no TeX of its own here is set one after the other. */
export function texOfMathml(node: XmlNode): string {
  const [first = "", second = "", third = ""] = elements(node).map(texOfMathml);
  switch (node.name) {
    case "mi":
    case "mn":
    case "mo":
      return tokenOf(tidy(textOf(node)), node.name);
    case "mtext":
    case "ms":
      return tidy(textOf(node)) === ""
        ? " "
        : String.raw`\text{${tidy(textOf(node)).replace(/[{}\\$]/g, "")}}`;
    case "mspace":
      return " ";
    case "annotation":
    case "annotation-xml":
      return "";
    case "msup":
    case "mover":
      return `{${first}}^{${second}}`;
    case "msub":
    case "munder":
      return `{${first}}_{${second}}`;
    case "msubsup":
    case "munderover":
      return `{${first}}_{${second}}^{${third}}`;
    case "mfrac":
      return String.raw`\frac{${first}}{${second}}`;
    case "mroot":
      return String.raw`\sqrt[${second}]{${first}}`;
    case "msqrt":
      return String.raw`\sqrt{${all(node)}}`;
    case "mfenced":
      return `${node.attributes["open"] ?? "("}${elements(node).map(texOfMathml).join(",")}${node.attributes["close"] ?? ")"}`;
    default:
      return all(node);
  }
}

function all(node: XmlNode): string {
  return elements(node).map(texOfMathml).join("");
}

function elements(node: XmlNode): readonly XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== "string");
}

function tokenOf(text: string, kind: "mi" | "mn" | "mo"): string {
  if (/^[{}%&#_$]$/.test(text)) return `\\${text}`;
  if (text === "\\") return String.raw`\backslash `;
  // More than one letter is the name of one thing: `log`, `SNR`.
  if (kind === "mi" && /^\p{L}{2,}$/u.test(text)) return String.raw`\mathrm{${text}}`;
  return kind === "mo" && /^[=<>≤≥≈∼≪≫→∈±+×]$/.test(text) ? ` ${text} ` : text;
}
