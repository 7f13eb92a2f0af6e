import { Engine } from 'json-rules-engine'
import { emptyAccount } from '../core/member'
import { presets, readProgramme } from '../core/programme'
import { decideOrder, type AskedOrder, type DecidedOrder } from '../flow/decide-order'
import type { Programme } from '../../types/programme'
import type { AccountRecord, MemberRecord } from '../../types/record'
import { runTool } from './open'

const DAY_MS = 86_400_000
const START = Date.UTC(2026, 0, 5, 4)
const ROUNDS = 7
const ROUND_MS = 700
const ORDERS = 512

const programmeOf = (id: string): Programme => {
  const read = readProgramme(presets[id])
  if (!read.ok) throw new Error(`preset ${id} is not valid`)
  return { ...read.programme, version: 1 }
}

/** The same spread of amounts and days for everybody, without chance. */
const orderAt = (n: number): AskedOrder => ({
  id: `HZHB:N${String(n)}`,
  source: 'HZHB',
  store: 'HZHB',
  number: `N${String(n)}`,
  staff: null,
  till: 'HZHB-1',
  member: 'm0',
  paidAt: START + n * 3_600_000,
  totalFen: 990 + ((n * 7919) % 180_000),
  discountFen: (n % 5) * 90,
  lines: [],
  now: START + n * 3_600_000,
})

const decided = (programme: Programme, account: AccountRecord, order: AskedOrder): DecidedOrder => {
  const done = decideOrder(programme, member, account, order)
  if (!done.ok) throw new Error(`an order was refused: ${done.refusal.code}`)
  return done.value
}

const member = { _id: 'm0', cardNumber: '602118840317', birthday: '1994-11-26' } as MemberRecord

/** A member with a year of ten orders behind them. */
const regular = (programme: Programme): AccountRecord =>
  Array.from({ length: 10 }, (_, n) => n).reduce(
    (account, n) => {
      const at = START - (300 - n * 30) * DAY_MS
      return decided(programme, account, { ...orderAt(n), paidAt: at, now: at }).account
    },
    emptyAccount(programme, 'm0', START - 400 * DAY_MS),
  )

interface Contender {
  name: string
  /** Decides so many orders; its answer is used, so that nothing can be left out. */
  decide: (from: number, count: number) => Promise<number>
}

const ours = (id: string): Contender => {
  const programme = programmeOf(id)
  const account = regular(programme)
  const orders = Array.from({ length: ORDERS }, (_, n) => orderAt(n))
  return {
    name: `${id}: one accrual decided`,
    decide: (from, count) => {
      let entries = 0
      for (let n = from; n < from + count; n += 1) {
        const order = orders[n % ORDERS]
        if (order) entries += decided(programme, account, order).entries.length
      }
      return Promise.resolve(entries)
    },
  }
}

/** The earning rules of a programme as rules of json-rules-engine: it only says which apply. */
const theirs = (id: string): Contender => {
  const programme = programmeOf(id)
  const engine = new Engine(
    programme.earn.map((rule) => ({
      name: rule.id,
      conditions: { all: [{ fact: 'receivedFen', operator: 'greaterThanInclusive', value: 'perFen' in rule ? Math.ceil(rule.perFen / rule.points) : 1 }] },
      event: { type: rule.id },
    })),
  )
  const orders = Array.from({ length: ORDERS }, (_, n) => orderAt(n)).map(({ totalFen, discountFen }) => ({ receivedFen: totalFen - discountFen }))
  return {
    name: `${id}: json-rules-engine, which rules apply`,
    decide: async (from, count) => {
      let events = 0
      for (let n = from; n < from + count; n += 1) events += (await engine.run(orders[n % ORDERS])).events.length
      return events
    },
  }
}

/** Decisions a second in one round. */
const measure = async ({ decide }: Contender): Promise<number> => {
  const started = performance.now()
  let done = 0
  while (performance.now() - started < ROUND_MS) {
    await decide(done, 256)
    done += 256
  }
  return (done * 1000) / (performance.now() - started)
}

const median = (figures: number[]): number => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

/** Contenders take turns in one process on one core, so what the machine does otherwise strikes all of them alike. */
void runTool(async () => {
  const contenders = [ours('hemu'), ours('z11'), theirs('hemu'), theirs('z11')]
  const rates = contenders.map((): number[] => [])
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const rate = await measure(contender)
      // The first round only warms up.
      if (round > 0) rates[index]?.push(rate)
    }
  }
  const slowest = Math.min(...rates.map(median))
  for (const [index, { name }] of contenders.entries()) {
    const rate = median(rates[index] ?? [])
    process.stdout.write(`${name.padEnd(44)} ${Math.round(rate).toLocaleString('en').padStart(9)} a second   x ${(rate / slowest).toFixed(1)}\n`)
  }
  return 0
})
