/** What the fields of stored value mean. */
export const storedDescriptions: Readonly<Record<string, string>> = {
  storedValue: 'Money that members pay in beforehand; without it there is none.',
  topUps: 'What can be paid in at once, and what is added.',
  payFen: 'Fen the member pays.',
  bonusFen: 'Fen the chain adds.',
  other: 'Any other amount that can be paid in, with no bonus; without it the top-ups alone.',
  leastFen: 'The least of another amount.',
  mostFen: 'The most of another amount.',
  spend: 'realFirst: real money is spent before the bonus. proportional: both by what stands of each.',
  atMostFen: 'What a member may hold at most, both parts together.',
  closing: 'What is paid out and what is lost when a member closes the balance.',
}
