/** The known name that looks most like a misspelt one. Distance: letters added, left out or exchanged. */
export function nearest(name: string, known: readonly string[]): string {
  let best = "";
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const one of known) {
    let row = Array.from({ length: one.length + 1 }, (_, i) => i);
    for (let i = 1; i <= name.length; i++) {
      const above = row;
      row = [i];
      for (let j = 1; j <= one.length; j++) {
        const isSame = name.charAt(i - 1).toLowerCase() === one.charAt(j - 1).toLowerCase();
        row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : 1)));
      }
    }
    const distance = row[one.length] ?? 0;
    if (distance < bestDistance) {
      bestDistance = distance;
      best = one;
    }
  }
  return best;
}
