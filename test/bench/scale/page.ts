/** The page with these tables between `<!-- table: name -->` and `<!-- end -->`. @throws when the page has no such place. */
export function withTables(page: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce((text, [name, table]) => {
    const place = new RegExp(`(<!-- table: ${name} -->)[\\s\\S]*?(<!-- end -->)`);
    if (!place.test(text)) throw new Error(`the page has no place for the table ${name}`);
    return text.replace(place, (_, before: string, after: string) => `${before}\n\n${table}\n\n${after}`);
  }, page);
}
