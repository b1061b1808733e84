/**
 * Learns what signs are worth from pairs of passages of which one serves a query better: logistic regression over the differences of
 * their signs (RankNet's loss: Burges et al., "Learning to Rank using Gradient Descent", 2005), with a Gaussian prior, by Newton's method.
 */

/** A query's passages: the signs of each, and what it gains a reader. */
export interface Examples {
  signs: number[][];
  gains: number[];
}

/** `prior`: how strongly each weight is drawn to zero, in units of the sign's own spread. */
export function fit(queries: readonly Examples[], prior: number): number[] {
  const pairs = queries.flatMap(pairsOf);
  const size = pairs[0]?.difference.length ?? 0;
  const all = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const spread = Array.from({ length: size }, (_, i) =>
    Math.sqrt(pairs.reduce((sum, { difference, weight }) => sum + weight * difference[i]! ** 2, 0) / all),
  );
  const scaled = pairs.map(({ difference, weight }) => ({
    weight,
    difference: difference.map((value, i) => (spread[i] === 0 ? 0 : value / spread[i]!)),
  }));
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => prior * weight);
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? prior : 0)));
    for (const { difference, weight } of scaled) {
      const wrong = 1 / (1 + Math.exp(dot(weights, difference)));
      const [slope, bend] = [weight * wrong, weight * wrong * (1 - wrong)];
      for (let i = 0; i < size; i++) {
        gradient[i]! -= slope * difference[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += bend * difference[i]! * difference[j]!;
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight - step[i]!);
    if (Math.max(...step.map(Math.abs)) < NO_STEP) break;
  }
  return weights.map((weight, i) => (spread[i] === 0 ? 0 : weight / spread[i]!));
}

const ROUNDS = 30;
const NO_STEP = 1e-6;

interface Pair {
  difference: number[];
  weight: number;
}

/** Better less worse; the pairs of a query count one together, each by what it loses a reader to have them the wrong way round. */
function pairsOf({ signs, gains }: Examples): Pair[] {
  const pairs = gains.flatMap((better, i) =>
    gains.flatMap((worse, j) =>
      better > worse
        ? [{ difference: signs[i]!.map((value, k) => value - signs[j]![k]!), weight: better - worse }]
        : [],
    ),
  );
  const all = pairs.reduce((sum, { weight }) => sum + weight, 0);
  return pairs.map(({ difference, weight }) => ({ difference, weight: weight / all }));
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** Solves a system with a positive definite matrix by elimination. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!;
      for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  }
  const solution = Array.from({ length: size }, () => 0);
  for (let i = size - 1; i >= 0; i--) {
    const known = rows[i]!.slice(i + 1, size).reduce((sum, value, k) => sum + value * solution[i + 1 + k]!, 0);
    solution[i] = (rows[i]![size]! - known) / rows[i]![i]!;
  }
  return solution;
}
