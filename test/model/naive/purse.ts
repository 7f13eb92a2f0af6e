/** Points that end at the same moment; null: never. */
export interface Heap {
  ends: number | null
  points: number
}

/** What an order gave and what may not be used before `from`; it still is that order's. */
export interface HeldHeap extends Heap {
  from: number
  order: string
}

/** One wallet of one member: what can be spent, what waits, what ended unspent, what is owed, what was earned ever. */
export class Purse {
  open: Heap[] = []
  held: HeldHeap[] = []
  ended: Heap[] = []
  debt = 0
  earned = 0

  get balance(): number {
    return this.open.reduce((sum, { points }) => sum + points, 0)
  }

  /** What is owed is paid first. */
  fill(points: number, ends: number | null): void {
    const paid = Math.min(points, this.debt)
    this.debt -= paid
    this.earned += points
    this.drop(points - paid, ends)
  }

  /** Earned, and laid aside: nothing is paid with it, not even what is owed. */
  layAside(points: number, heap: Omit<HeldHeap, 'points'>): void {
    this.earned += points
    if (points > 0) this.held.push({ ...heap, points })
  }

  /** What was laid aside may be used from now on; what is owed is paid first. */
  free(heaps: readonly HeldHeap[]): void {
    this.held = this.held.filter((heap) => !heaps.includes(heap))
    for (const { points, ends } of bySoonest(heaps)) {
      const paid = Math.min(points, this.debt)
      this.debt -= paid
      this.drop(points - paid, ends)
    }
  }

  get waiting(): number {
    return this.held.reduce((sum, { points }) => sum + points, 0)
  }

  /** By hand: what is given pays what is owed first, what is taken goes by its end; neither was earned. */
  adjust(points: number, ends: number | null): void {
    if (points < 0) take(soonest(this.open), -points)
    else {
      this.fill(points, ends)
      this.earned -= points
    }
  }

  /** Points that lie there from `now` on; those that have ended by then lie among the ended. */
  drop(points: number, ends: number | null): void {
    if (points > 0) this.open.push({ ends, points })
  }

  /** Those that end first pay first; tells what was taken. */
  spend(points: number): Heap[] {
    const before = this.lots()
    take(soonest(this.open), points)
    const after = this.lots()
    return before
      .map(({ expiresAt, points: had }) => {
        const has = after.find((one) => one.expiresAt === expiresAt)?.points ?? 0
        return { ends: expiresAt, points: had - has }
      })
      .filter((heap) => heap.points > 0)
  }

  /** Spent points come back: what is owed is paid first. Those that have ended may have a grace, else they are lost. */
  restore(heaps: readonly Heap[], now: number, graceEnds: number | null): void {
    for (const { ends, points } of soonest(heaps)) {
      const paid = Math.min(points, this.debt)
      this.debt -= paid
      const past = ends !== null && ends <= now
      const heap = { ends: past ? (graceEnds ?? ends) : ends, points: points - paid }
      if (past && graceEnds === null) this.ended.push(heap)
      else this.open.push(heap)
    }
  }

  pass(now: number): void {
    this.free(this.held.filter(({ from }) => from <= now))
    this.ended.push(...this.open.filter(({ ends }) => ends !== null && ends <= now))
    this.open = this.open.filter(({ ends }) => ends === null || ends > now)
  }

  /**
   * Takes back what was earned: from what its order still has laid aside, from those that end with it, from those that have
   * ended so, the next to end, then debt.
   */
  takeBack(points: number, ends: number | null, order: string | null = null): void {
    this.earned -= points
    let left = take(this.held.filter((heap) => heap.order === order), points)
    this.held = this.held.filter((heap) => heap.points > 0)
    left = take(this.open.filter((heap) => heap.ends === ends), left)
    left = take(this.ended.filter((heap) => heap.ends === ends), left)
    this.debt += take(soonest(this.open), left)
  }

  /** Another's points and debts as well; what is then owed is paid with what ends soonest. */
  takeIn(other: Purse): void {
    this.open.push(...other.open.splice(0))
    this.held.push(...other.held.splice(0))
    this.ended.push(...other.ended.splice(0))
    this.debt = take(soonest(this.open), this.debt + other.debt)
    this.earned += other.earned
    other.debt = 0
    other.earned = 0
  }

  /** Heaps by their end, added up. */
  lots(): { expiresAt: number | null; points: number }[] {
    return added(this.open)
  }

  /** What waits, by when it may be used and until when, added up. */
  waits(): { releaseAt: number; expiresAt: number | null; points: number }[] {
    const kinds = bySoonest(this.held).filter((one, n, all) => all.findIndex(({ from, ends }) => from === one.from && ends === one.ends) === n)
    return kinds.map(({ from, ends }) => ({
      releaseAt: from,
      expiresAt: ends,
      points: this.held.reduce((sum, heap) => (heap.from === from && heap.ends === ends ? sum + heap.points : sum), 0),
    }))
  }

  bygones(): { expiresAt: number | null; points: number }[] {
    return added(this.ended)
  }
}

const bySoonest = (heaps: readonly HeldHeap[]): HeldHeap[] => [...heaps].sort((a, b) => a.from - b.from || endOf(a) - endOf(b))

const endOf = ({ ends }: Heap): number => ends ?? Number.MAX_SAFE_INTEGER

const soonest = (heaps: readonly Heap[]): Heap[] =>
  [...heaps].sort((a, b) => endOf(a) - endOf(b))

/** Takes points from these, one heap after the other; what they did not have is answered. */
const take = (heaps: readonly Heap[], points: number): number => {
  let left = points
  for (const heap of heaps) {
    const taken = Math.min(left, heap.points)
    heap.points -= taken
    left -= taken
  }
  return left
}

const added = (heaps: readonly Heap[]): { expiresAt: number | null; points: number }[] => {
  const ends = [...new Set(soonest(heaps).map((heap) => heap.ends))]
  return ends
    .map((one) => ({
      expiresAt: one,
      points: heaps.filter((heap) => heap.ends === one).reduce((sum, { points }) => sum + points, 0),
    }))
    .filter(({ points }) => points > 0)
}
