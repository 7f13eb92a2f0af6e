/** The days after which a member moves on in life as a customer; each window ends with its last day. */
export interface Lifecycle {
  /** Somebody who bought within so many days is active; somebody who joined within them and has not bought yet is new. */
  activeDays: number
  /** Silent until so many days after the last order; sleeping after them, unless there was any interaction within them. */
  silentDays: number
  /** After so many days without an order, any interaction or opening the app a member is lost. */
  lostDays: number
}
