import type { Lang } from "./types.ts";

/** What a finding says, by language; `{{name}}` stands for the finding's datum of that name. */
export type MessageText = Readonly<Record<Lang, string>>;
export type Messages = Readonly<Record<string, MessageText>>;
export type Data = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/** Puts the data into the text. A placeholder without a datum stays as it is, which the rule tester refuses. */
export function fillMessage(template: string, data: Data | undefined): string {
  if (!template.includes("{{")) return template;
  return template.replace(PLACEHOLDER, (whole, name: string) => {
    const datum = data?.[name];
    return datum === undefined ? whole : String(datum);
  });
}
