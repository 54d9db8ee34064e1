import { wellFormed } from "./evidence.ts";

/** Characters that XML 1.0 has no way to write, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** A text as an XML document can hold it; what it cannot hold becomes the replacement character. */
export function xmlText(text: string): string {
  return legal(text).replace(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** An attribute; line breaks and tabs are kept, which a reader would otherwise turn into spaces. */
function xmlAttribute(text: string): string {
  return legal(text).replace(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

function legal(text: string): string {
  return wellFormed(text).replace(FORBIDDEN, "\ufffd");
}

/** `<name a="b">inner</name>`, or an empty element; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inner = "",
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`)
    .join("");
  return inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}
