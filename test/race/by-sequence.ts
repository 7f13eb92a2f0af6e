import { isDeepStrictEqual } from 'node:util'
import type { Store } from '../../types/port/store'
import type { EntryRecord, EventRecord, OrderRecord, RefundAnswer } from '../../types/record'
import type { Result } from '../../types/result'
import { rows } from '../flow/world'
import type { Shop } from '../model/naive/shop'
import { copyOf } from './serial'

/** A shop that serves one after the other, and whether the member has signed in there. */
export interface Counter {
  shop: Shop
  signedIn: boolean
}

export interface Asked {
  /** What it is known by in the books: the same asked twice has it twice. */
  key: string
  heard: Result<unknown>
  /** The order that a return is of. */
  of?: string
  /** Does it at the counter and gives what is heard there. */
  serve: (counter: Counter) => unknown
}

/** Where the books put what was accepted: the account's own numbers are an order of it. */
interface Place {
  sequence: number
  key: string
}

/** The books of one member as far as they tell what was accepted when, and what stood after it. */
export interface Written {
  places: Place[]
  entries: EntryRecord[]
}

export const writtenOf = async (store: Store, member: string): Promise<Written> => {
  const own = <T extends { member: string }>(all: T[]): T[] => all.filter((one) => one.member === member)
  const orders = own(await rows<OrderRecord>(store, 'order'))
  const events = own(await rows<EventRecord>(store, 'event'))
  const entries = own(await rows<EntryRecord>(store, 'entry')).sort((a, b) => a.sequence - b.sequence)
  const places = [
    ...orders.map(({ sequence, number }) => ({ sequence, key: `order ${number}` })),
    ...orders.flatMap(({ refunds }) => refunds.map(({ sequence, number }) => ({ sequence, key: `return ${number}` }))),
    ...events.map(({ sequence, reference }) => ({ sequence, key: `event ${reference}` })),
  ]
  return { places: places.sort((a, b) => a.sequence - b.sequence), entries }
}

/** Everything that the order of the books does not explain; nothing is what a race must leave. */
export const unexplained = (counter: Counter, member: string, asked: readonly Asked[], written: Written): string[] => {
  const walk = new Walk(counter, member, asked, written)
  return walk.go()
}

const isWaiting = ({ heard }: Asked): boolean => heard.ok && (heard.value as Partial<RefundAnswer>).waiting === true

class Walk {
  private readonly found: string[] = []
  /** What was refused and fits no moment yet. */
  private refused: Asked[]
  private readonly served = new Set<string>()

  constructor(
    private counter: Counter,
    private readonly member: string,
    private readonly asked: readonly Asked[],
    private readonly written: Written,
  ) {
    this.refused = asked.filter(({ heard }) => !heard.ok)
  }

  go(): string[] {
    let ahead = 0
    this.turnAway()
    for (const place of this.written.places) {
      if (!this.served.has(place.key)) ahead = this.serve(place)
      if (place.sequence < ahead) continue
      this.compareStanding(place)
      this.turnAway()
    }
    this.refused.forEach(({ key, heard }) => this.found.push(`no moment explains ${key}: ${JSON.stringify(heard)}`))
    for (const one of this.asked) {
      if (one.heard.ok && !this.served.has(one.key) && !isWaiting(one)) this.found.push(`${one.key} was accepted and is nowhere`)
    }
    return this.found
  }

  /** Gives the number up to which the books are ahead: an order takes the returns that wait for it along. */
  private serve({ sequence, key }: Place): number {
    const [first, ...again] = this.accepted(key)
    if (!first) return this.miss(sequence, `${key} is written and nobody was told`)
    const other = again.find(({ heard }) => !isDeepStrictEqual(heard, first.heard))
    if (other) this.found.push(`${key} heard ${JSON.stringify(first.heard)} and ${JSON.stringify(other.heard)}`)
    this.served.add(key)
    const late = this.written.places.filter((place) => this.waitsFor(place, key))
    if (late.length > 0) {
      const tried = this.copy()
      for (const one of late) this.accepted(one.key)[0]?.serve(tried)
      if (isDeepStrictEqual(first.serve(tried), first.heard)) {
        this.counter = tried
        late.forEach((one) => this.served.add(one.key))
        return Math.max(...late.map((one) => one.sequence))
      }
    }
    const said = first.serve(this.counter)
    return isDeepStrictEqual(said, first.heard)
      ? sequence
      : this.miss(sequence, `${key} at ${String(sequence)} heard ${JSON.stringify(first.heard)}, not ${JSON.stringify(said)}`)
  }

  private accepted(key: string): Asked[] {
    return this.asked.filter((one) => one.key === key && one.heard.ok)
  }

  private waitsFor({ key }: Place, order: string): boolean {
    return this.accepted(key).some((one) => isWaiting(one) && `order ${one.of ?? ''}` === order)
  }

  private miss(sequence: number, what: string): number {
    this.found.push(what)
    return sequence
  }

  private copy(): Counter {
    return { ...this.counter, shop: copyOf(this.counter.shop) }
  }

  /** Refusals change nothing: whichever is heard at this moment is explained by it. */
  private turnAway(): void {
    this.refused = this.refused.filter(({ heard, serve }) => !isDeepStrictEqual(serve(this.copy()), heard))
  }

  private compareStanding({ sequence, key }: Place): void {
    const until = this.written.entries.filter((entry) => entry.sequence <= sequence)
    for (const wallet of new Set(until.map((entry) => entry.wallet))) {
      const last = until.filter((entry) => entry.wallet === wallet).at(-1)
      const stood = { balance: last?.balanceAfter ?? 0, debt: last?.debtAfter ?? 0 }
      const stands = this.counter.shop.standing(this.member, wallet)
      const sound = stood.balance >= 0 && stood.debt >= 0 && isDeepStrictEqual(stood, stands)
      if (!sound) this.found.push(`${wallet} after ${key}: ${JSON.stringify(stood)}, not ${JSON.stringify(stands)}`)
    }
  }
}
