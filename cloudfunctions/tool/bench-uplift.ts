/**
 * How often the 95 % interval of a campaign's effect holds the true effect, over simulated shops: members who come or do
 * not (a rate), and what they spend (nothing, or a lognormal amount, as in shops). Seeded, so that everybody sees the same.
 */
import { emptySample, upliftOf, withValue, type Sample } from '../core/insight'

const RUNS = 2_000

/** Mulberry32 (Tommy Ettinger, public domain): small, seeded, good enough for a simulation. */
const chance = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Draw = (next: () => number) => number

/** Box and Muller 1958. */
const normal: Draw = (next) => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

interface Case {
  name: string
  served: { count: number; draw: Draw; mean: number }
  held: { count: number; draw: Draw; mean: number }
}

const visit = (rate: number): { draw: Draw; mean: number } => ({ draw: (next) => (next() < rate ? 1 : 0), mean: rate })

/** Comes with `rate`, then spends e^(mu + sigma z) fen. */
const spend = (rate: number, mu: number, sigma: number): { draw: Draw; mean: number } => ({
  draw: (next) => (next() < rate ? Math.exp(mu + sigma * normal(next)) : 0),
  mean: rate * Math.exp(mu + (sigma * sigma) / 2),
})

const sizes = [
  { served: 900, held: 100 },
  { served: 1_800, held: 200 },
  { served: 9_000, held: 1_000 },
]

const cases: readonly Case[] = sizes.flatMap(({ served, held }) => {
  const about = `${String(served)} served, ${String(held)} held out`
  return [
    { name: `visits 30 % to 36 %, ${about}`, served: { count: served, ...visit(0.36) }, held: { count: held, ...visit(0.3) } },
    { name: `no effect on visits of 30 %, ${about}`, served: { count: served, ...visit(0.3) }, held: { count: held, ...visit(0.3) } },
    {
      name: `spend, 30 % to 36 % come with about 400 yuan, ${about}`,
      served: { count: served, ...spend(0.36, 10.6, 0.6) },
      held: { count: held, ...spend(0.3, 10.6, 0.6) },
    },
  ]
})

const sampled = (count: number, draw: Draw, next: () => number): Sample => {
  let sample = emptySample
  for (let n = 0; n < count; n += 1) sample = withValue(sample, draw(next))
  return sample
}

const covered = ({ served, held }: Case, seed: number): number => {
  const next = chance(seed)
  let inside = 0
  for (let run = 0; run < RUNS; run += 1) {
    const told = upliftOf(sampled(served.count, served.draw, next), sampled(held.count, held.draw, next))
    if (!told.told) continue
    const truth = served.mean - held.mean
    if (told.interval.low <= truth && truth <= told.interval.high) inside += 1
  }
  return inside / RUNS
}

cases.forEach((one, index) => {
  console.log(`${(covered(one, 20_261_124 + index) * 100).toFixed(2)} % of ${String(RUNS)} intervals hold the truth: ${one.name}`)
})
