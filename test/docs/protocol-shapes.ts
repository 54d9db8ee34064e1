import type { Shape } from "../../sdk/src/protocol/schema.ts";

/** One row of a table in docs/protocol.md: the field, with `?` if it may be absent, and what kind of value it is. */
export interface Row {
  readonly field: string;
  readonly kind: string;
}

/** Shapes that have a section of their own, with the link to it. */
export type Links = ReadonlyMap<Shape, string>;

/** The table of an object: its fields, and behind a nested object or a list of them the fields of those. */
export function rowsOf(shape: Shape, links: Links, leaveOut: readonly string[] = []): Row[] {
  return Object.entries(shape)
    .filter(([name]) => !leaveOut.includes(name))
    .flatMap(([name, inner]) => {
      const own = { field: name, kind: kindOf(inner, links) };
      const plain = name.replace("?", "");
      if (isInline(inner, links)) return [own, ...rowsOf(inner, links).map(under(`${plain}.`))];
      const item = isList(inner) ? inner[0] : undefined;
      if (item !== undefined && isInline(item, links)) return [own, ...rowsOf(item, links).map(under(`${plain}[].`))];
      return [own];
    });
}

/** The shapes of a variant, by the name that tells them apart. */
export function optionsOf(shape: Shape): [name: string, shape: Shape][] {
  const [byTag] = Object.values(shape);
  return byTag === undefined ? [] : Object.entries(byTag);
}

const under =
  (prefix: string) =>
  (row: Row): Row => ({ ...row, field: prefix + row.field });

function kindOf(shape: Shape, links: Links): string {
  const link = links.get(shape);
  if (link !== undefined) return link;
  if (typeof shape === "string") return wordsFor(shape);
  if (isList(shape)) {
    const [item = "", limit = ""] = shape;
    const kind = isInline(item, links) ? "objects" : kindOf(item, links);
    return `list of ${kind.includes(", ") ? `(${kind})` : kind}, ${String(limit)}`;
  }
  if ("*" in shape) return `object of any keys to ${kindOf(shape["*"] ?? "", links)}, at most ${String(shape["max"])}`;
  return "object";
}

function isInline(shape: Shape, links: Links): boolean {
  return typeof shape === "object" && !isList(shape) && !links.has(shape) && !("*" in shape);
}

function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}

function wordsFor(shape: string): string {
  const [, name = "", min = "", max = ""] = /^(string|number|integer) ([\d.e+]*?)\.\.([\d.e+]*)$/.exec(shape) ?? [];
  const word = name === "integer" ? "whole number" : name;
  if (word === "") return shape.replaceAll(/"[^"]*"/g, (literal) => `\`${literal}\``);
  if (min === "" && max === "") return word;
  if (max === "") return min === "0" ? `${word}, 0 or more` : `${word}, ${min} or more`;
  return min === "0" && word === "string" ? `${word}, at most ${max}` : `${word}, ${min} to ${max}`;
}
