/** Black or white, whichever stands out more on a colour given as `rgb(r, g, b)`: 4.58 : 1 at the least. */
export function textOn(color: string): string | undefined {
  const [r, g, b] = (color.match(/^rgba?\((\d+), (\d+), (\d+)/) ?? []).slice(1).map((channel) => {
    const share = Number(channel) / 255;
    return share > 0.04 ? ((share + 0.055) / 1.055) ** 2.4 : share / 12.92;
  });
  if (r === undefined || g === undefined || b === undefined) return undefined;
  // Where both reach the same contrast: (L + 0.05)² = 1.05 × 0.05.
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#000" : "#fff";
}
