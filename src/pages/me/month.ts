export interface Cell {
  /** `YYYY-MM-DD`, or the place of an empty cell. */
  key: string
  day: number | null
}

const WEEK = 7

/** The month of a day as rows of weeks from Monday; cells before the first are empty. */
export function monthOf(today: string): Cell[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + WEEK - 1) % WEEK
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const empty = Array.from({ length: before }, (_, n) => ({ key: `empty-${String(n)}`, day: null }))
  const full = Array.from({ length: days }, (_, n) => ({ key: `${today.slice(0, 8)}${String(n + 1).padStart(2, '0')}`, day: n + 1 }))
  return [...empty, ...full]
}
