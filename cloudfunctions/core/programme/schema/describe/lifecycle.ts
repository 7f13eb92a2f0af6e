/** What the fields of the lifecycle mean. */
export const lifecycleDescriptions: Readonly<Record<string, string>> = {
  lifecycle: 'Days after which members move on from active to silent, sleeping and lost. Without it there are no stages.',
  activeDays: 'Active within so many days of the last order; new within so many of joining, before any order.',
  silentDays: 'Silent until so many days after the last order; then sleeping, unless something was done in the app or the store within them.',
  lostDays: 'Lost after so many days without an order, anything done or the app opened.',
}
