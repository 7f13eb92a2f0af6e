import type { WordBook } from './book'
import { states } from './en-states'

function plural(count: string, one: string, other: string): string {
  return `${count} ${count === '1' ? one : other}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Words of the app in English; every key of zh, or this does not compile. */
export const en: WordBook = {
  app: { name: 'Huiji', back: 'Back', close: 'Close', gotIt: 'Got it', retry: 'Try again', cancel: 'Cancel', save: 'Save' },
  tab: { home: 'Card', me: 'Me' },
  greeting: { morning: 'Good morning', noon: 'Good day', afternoon: 'Good afternoon', evening: 'Good evening', night: 'Good evening' },
  greet: (greeting, name) => (name ? `${greeting}, ${name}` : greeting),
  card: {
    number: 'Card number', code: 'My code', show: 'Show my code to staff',
    joined: (year, month) => `Member since ${months[month - 1] ?? month} ${year}`,
    at: (store) => `, ${store}`,
    face: (tier, number) => `${tier}, card number ${number}`,
  },
  wallet: {
    worth: (money) => `worth ${money}`, debt: (points) => `${points} owed`,
    open: (name, points) => `${name} ${points}, open the ledger`,
  },
  progress: {
    to: (tier) => `To ${tier}`, within: (days, pair) => `Last ${days} days ${pair}`, ever: (pair) => `In all ${pair}`,
    once: (pair) => `One order ${pair}`, orders: (count) => plural(count, 'visit', 'visits'),
    needSpend: (days, money) => `Another *${money}* received${days ? ` within ${days} days` : ''}`,
    needVisits: (count) => `*${count}* more ${count === '1' ? 'visit' : 'visits'}`,
    needPoints: (wallet, points) => `*${points}* more ${wallet.toLowerCase()}`,
    needOnce: (money, over) => `one order ${over ? 'over' : 'of'} *${money}*`,
    or: ', or ', end: (tier) => `, meets the condition of ${tier}`,
    eligible: (tier) => `You meet the condition of *${tier}*. Tell the staff at a store and they will enter it for you`,
  },
  code: {
    title: 'My code', tail: (tier, tail) => `${tier} · ending ${tail}`, bright: 'Screen brightened',
    before: 'Show before paying; staff scans it', renew: (seconds) => `New code in *${seconds}* s`, now: 'Renew now', updating: 'Renewing',
    changes: (seconds) => `This code changes every ${seconds} seconds, so a screenshot stops working. It only says who you are; it cannot pay.`,
    worth: (wallet) => `${wallet} worth`,
    noNet: (tail) => `No network? The last four digits of your phone, *${tail}*, will do`,
    cannotScan: (tail) => `Does not scan? Tell staff the last four digits of your phone *${tail}*`,
    bars: (digits) => `Barcode holding ${digits}`, square: (digits) => `QR code holding ${digits}`,
    left: (seconds) => `The code renews in ${seconds} seconds`,
    plain: 'No network, so this is your card number. Staff can scan or type it to find you',
  },
  ledger: {
    title: 'Points', all: 'All', earned: 'Earned', returned: 'Returned', expired: 'Expired', hint: 'Tap a row to see the sum',
    accrual: 'Purchase', reversal: 'Return', expiry: 'Expired', at: (kind, store) => `${kind} · ${store}`,
    received: (money) => `received ${money}`, refunded: (money) => `refunded ${money}`,
    order: (number) => `Takes back what order ${number} earned`, left: (points) => `left ${points}`,
    owed: (points) => `owed ${points}`,
    expiring: (points, wallet, day) => `*${points} ${wallet.toLowerCase()}* expire after ${day}; the earliest are used first`,
    more: 'Loading earlier entries', end: 'No earlier entries',
    empty: { all: 'No entries yet', earned: 'Nothing earned yet', returned: 'Nothing was returned', expired: 'Nothing has expired' },
    emptyWhy: {
      all: 'Show your code before paying; the points appear here at once',
      earned: 'Show your code before paying; the points appear here at once',
      returned: 'Points taken back by a return are kept here with their order',
      expired: 'Every expiry is kept here with its date and number',
    },
  },
  why: {
    titleAccrual: 'How these points came about', titleReversal: 'Why these points went back', titleExpiry: 'Why these points expired',
    order: (number) => `Order ${number}`, total: 'Goods', discount: 'Discount', base: 'Received (earns points)', refund: 'Refunded',
    product: (base, factor) => `${base} × ${factor}`,
    rule: (base, perMoney, points) => `${base}, ${points} for every ${perMoney}`,
    rounded: 'rounded down', joining: 'The joining order does not earn; the next one does',
    repaid: (points) => `${points} of it repaid what was owed`, newDebt: (points) => `Balance too low: ${points} owed, repaid by later points`,
    lastDay: 'Last usable day', never: 'No expiry', ofWallet: (wallet) => `${wallet}: last usable day`,
    ifReturned: 'If returned', basis: 'By', edition: (edition, version) => `rules ${edition} (publication ${version})`,
  },
  me: {
    title: 'Me', edit: 'Edit', noName: 'No name yet', complete: 'Profile', add: (field) => `Add ${field.toLowerCase()}`,
    messages: 'Messages', marketing: 'New arrivals and events', marketingOn: 'Agreed; switch off at any time', marketingOff: 'Off; we send nothing',
    display: 'Display', theme: 'Appearance', system: 'System', light: 'Light', dark: 'Dark',
    elder: 'Large mode', elderWhy: 'Larger text and buttons, only what matters', language: 'Language', points: 'Points', ledger: 'Ledger',
    demo: 'Demo', demoIs: (name) => `You are ${name}`, demoChange: 'Change',
    fields: { name: 'Name', phone: 'Phone', birthday: 'Birthday', gender: 'Gender', size: 'Size' },
    gives: {
      name: 'With a name, staff know how to address you; without one nothing changes for points or tier',
      phone: 'With a phone number you can collect points without your phone; please add it at a store',
      birthday: 'A birthday is only used for greetings; without one nothing changes for points or tier',
      gender: 'With it we address you properly; without it nothing changes for points or tier',
      size: 'With a size, staff can have it ready; without one nothing changes for points or tier',
    },
  },
  profile: {
    title: 'My profile', female: 'Ms', male: 'Mr', filled: 'Filled in; a new entry replaces it', blank: 'Not filled in', pick: 'Choose',
    saved: 'Saved', sizeHint: 'such as M or 170/92A', nameHint: 'such as Lin Zhixia', nothing: 'Nothing changed',
  },
  join: {
    title: 'Join', benefits: (count) => `${count} ${count === 1 ? 'thing' : 'things'} you have from today`,
    served: (store, staff) => `${store} · ${staff} is at your service`,
    calm: 'Joining is free and needs neither identity papers nor an address. Export your data or close the account at any time.',
    agree: 'I have read and agree to the', charter: 'charter', and: 'and the', privacy: 'privacy notice',
    marketing: 'Tell me about new arrivals and events (optional, off at any time)',
    submit: 'Join with my phone number', tick: 'Agree first, then join', tickFirst: 'Please read and agree to the charter and the privacy notice first',
    other: 'Use another number', phone: 'Phone number', phoneHint: '11 digits', phoneWrong: 'A phone number has 11 digits and begins with 1. Please check it',
    phoneTitle: 'Join with another number', joinWith: 'Join with this number', joining: 'One moment',
    refusedPhone: 'No phone number was given. Tap again, or use another number',
    welcome: (brand) => `Welcome to ${brand}`,
    yourCard: 'Your card is ready. Show your code before paying to earn points',
    openCard: 'Open my card', memberHere: 'You have a card already; there is no need to join again', again: 'Try once more',
    fault: 'Our service did not answer. Trying again never joins you twice',
  },
  demo: {
    title: 'Demo sign-in', tag: 'Demo', why: 'This is a demo on one machine, without WeChat sign-in. Choose a person to see what they see.',
    members: 'Members', visitors: 'Not a member yet', staff: 'Staff', links: 'Store codes', linksWhy: 'What the code printed in a store opens',
    failed: 'That sign-in did not work; please choose again',
  },
  states,
}
