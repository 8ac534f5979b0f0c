import { XmlCdata, XmlDocumentType, XmlElement, XmlText, parseXml } from "@rgrove/parse-xml";

/** An element with the namespace its prefix stands for; attributes keep their prefix. */
export type XmlNode = {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
};

const deepest = 100;

/**
 * The root element of an XML 1.0 document. Nothing is fetched and no entity but XML's own five is known.
 * @throws Error that says where it is not well-formed, or that it declares a document type, which is refused whole:
 * entities of a file could name files of this machine, or grow without end.
 */
export function readXml(text: string): XmlNode {
  const { children } = parsed(text);
  if (children.some((child) => child instanceof XmlDocumentType))
    throw new Error("The file has a <!DOCTYPE>, which is refused. Export it again without one.");
  const root = children.find((child) => child instanceof XmlElement);
  if (root === undefined) throw new Error("The file holds no XML element.");
  return nodeOf(root, new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]), 0);
}

function parsed(text: string) {
  try {
    return parseXml(text, { preserveDocumentType: true, preserveCdata: true });
  } catch (error) {
    const why = error instanceof RangeError ? "it is nested too deep" : String(error);
    throw new Error(`The file is not well-formed XML: ${why}`, { cause: error });
  }
}

function nodeOf(element: XmlElement, outside: ReadonlyMap<string, string>, depth: number): XmlNode {
  if (depth > deepest) throw new Error("The file is not well-formed XML: it is nested too deep.");
  const spaces = new Map(outside);
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === "xmlns") spaces.set("", value);
    else if (name.startsWith("xmlns:")) spaces.set(name.slice(6), value);
  }
  const [prefix, name] = element.name.includes(":") ? split(element.name) : ["", element.name];
  const namespace = spaces.get(prefix) ?? "";
  return {
    name,
    namespace,
    attributes: element.attributes,
    children: element.children.flatMap((child): (XmlNode | string)[] => {
      if (child instanceof XmlElement) return [nodeOf(child, spaces, depth + 1)];
      return child instanceof XmlText || child instanceof XmlCdata ? [child.text] : [];
    }),
  };
}

function split(name: string): readonly [string, string] {
  const at = name.indexOf(":");
  return [name.slice(0, at), name.slice(at + 1)];
}

/** The child elements with a name, of the parent's own namespace. */
export function childrenNamed(parent: XmlNode, name: string): readonly XmlNode[] {
  return parent.children.filter(
    (child): child is XmlNode =>
      typeof child !== "string" && child.name === name && child.namespace === parent.namespace,
  );
}

/** Every element below, in the order of the file. */
export function descendants(parent: XmlNode): readonly XmlNode[] {
  return parent.children.flatMap((child) =>
    typeof child === "string" ? [] : [child, ...descendants(child)],
  );
}

/** All words of an element, those of its children too. */
export function textOf(node: XmlNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
