import type { WordBook } from './book'

const because = (reason: string | null): string => (reason ? `Reason: ${reason}. ` : '')

export const states: WordBook['states'] = {
  loading: 'Loading',
  ours: 'Your network is fine; our service did not answer.\nYour points have not changed.',
  silent: 'No answer within 10 seconds.\nYour points have not changed.',
  request: (id) => `Reference ${id}`,
  notLoaded: {
    card: 'Your card did not load',
    ledger: 'The ledger did not load',
    code: 'The code did not renew',
    scene: 'The join page did not load',
    why: 'The sum did not load',
    tiers: 'Tiers and benefits did not load',
    rules: 'The editions did not load',
  },
  kept: (time) => `Not refreshed; shown as of ${time}`,
  offline: (time) => `No network; shown as of ${time}`,
  reconnect: 'Reconnect',
  offlineTitle: 'No network',
  offlineText: 'Try again when you are connected.\nAt the till the last four digits of your phone still earn points.',
  works: 'Works',
  later: 'When connected',
  showNumber: 'Show the card number',
  seeBalance: 'See the last balance',
  seeLedger: 'Ledger, changes to my profile',
  noCardTitle: 'There is no card of yours here yet',
  noCardText: 'Scan the code at the counter of a store\nand join with your phone number, free of charge',
  scanStore: 'Scan a store code',
  stores: 'See store codes',
  notSaved: 'No answer came',
  oursWrite: 'Our service did not answer. Trying again never does it twice.\nYour points have not changed.',
  refusedNext: 'Got it',
  scanWrong: 'That code does not open a join page; please scan the code of a store',
  noScene: 'No store code',
  noSceneText: 'Please scan the code in a store with WeChat and come in from there',
  frozen: {
    invited: { title: 'Your card is not in use yet', text: () => 'Confirm the invitation of your unit to use it' },
    pending: {
      title: 'Your card waits for you',
      text: ({ from }) => (from ? `Collect it in the store from ${from} on` : 'Collect it in the store'),
    },
    expired: {
      title: 'Your card has run out',
      text: ({ last }) => `${last ? `${last} was its last day. ` : ''}Renew it in the store to use its benefits again`,
    },
    lost: { title: 'Your card is reported lost', text: () => 'Your points are still yours. The store gives you a new card' },
    suspended: { title: 'Your card is suspended', text: ({ reason }) => `${because(reason)}The store manager can tell more` },
    cancelled: { title: 'Your card is cancelled', text: ({ reason }) => `${because(reason)}The store manager can tell more` },
  },
}
