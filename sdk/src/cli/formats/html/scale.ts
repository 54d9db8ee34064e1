/** Marks of an axis from 0: at most five, at round whole numbers, the last at or above `highest`. */
export function ticks(highest: number): number[] {
  const rough = Math.max(1, highest / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  const marks = [0];
  for (let mark = step; marks.length < 6 && (marks.at(-1) ?? 0) < highest; mark += step) marks.push(mark);
  return marks.length === 1 ? [0, step] : marks;
}
