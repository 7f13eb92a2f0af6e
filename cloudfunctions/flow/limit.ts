/** Clocks of tills run apart; an order may seem to come from this far ahead. */
export const FUTURE_TOLERANCE_MS = 120_000

/** The largest amount of one order: ¥9,999,999.99. */
export const AMOUNT_AT_MOST_FEN = 999_999_999

/** Rows of one page of a list that staff sees. */
export const PAGE_ROWS_AT_MOST = 50
