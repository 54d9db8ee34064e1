/** How much is tried: little in `npm test`, much in `npm run test:faults`, which sets these variables. */
export const effort = {
  killRounds: whole("QIN_FAULT_ROUNDS", 5),
  seeds: whole("QIN_FAULT_SEEDS", 30),
  /** The first of the seeds; with QIN_FAULT_SEEDS=1 the only one. */
  firstSeed: whole("QIN_FAULT_SEED", 1),
};

function whole(name: string, fallback: number): number {
  const raw = process.env[name];
  if (raw === undefined || raw === "") return fallback;
  const value = Number(raw);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} is ${raw}; give a whole number from 1 on`);
  return value;
}
