/** The console in English. */
import type { ConsoleWords } from './book'
import { audit } from './en-audit'
import { campaign } from './en-campaign'
import { days } from './en-days'
import { exports, imports } from './en-files'
import { gifts } from './en-gift'
import { member } from './en-member'
import { message } from './en-message'
import { programme } from './en-programme'
import { queue } from './en-queue'
import { codes, stores, tills } from './en-store'
import { roles, staff } from './en-staff'
import { settingsPage } from './en-settings'

export const en: ConsoleWords = {
  name: 'Huiji console',
  mark: 'Huiji',
  menu: 'Main menu',
  settings: 'Settings',
  back: 'Back',
  language: 'Language',
  theme: (now) => (now === 'dark' ? 'To light' : 'To dark'),
  leave: 'Change seats',
  cancel: 'Cancel',
  save: 'Save',
  why: 'Why; it is kept in the audit',
  maybe: (label) => `${label} (may stay empty)`,
  nav: {
    campaigns: 'Campaigns',
    members: 'Members',
    messages: 'Messages',
    queue: 'Second person',
    applications: 'Applications',
    gifts: 'Gifts',
    coupons: 'Coupons',
    days: 'Store days',
    programme: 'Rules',
    settings: 'Settings',
    staff: 'Staff and roles',
    stores: 'Stores and tills',
    imports: 'Imports',
    exports: 'Exports',
    audit: 'Audit',
    jobs: 'Jobs',
  },
  signIn: {
    why: 'Scan with the mini-program; a code holds for three minutes', digits: (digits) => `The phone should show the same digits: ${digits}`, code: 'Code to sign in by',
    fresh: 'Another code', demo: 'This is a demo host: choose who sits here. The role decides what may be seen and done',
  },
  state: {
    offline: 'There is no connection now', offlineNext: 'Nothing was lost. Try again once it is back', fault: 'Our service did not answer',
    faultNext: (id) => (id ? `Nothing has changed. Tell whoever looks after it: ${id}` : 'Nothing has changed. Try again in a while'), again: 'Try again', saved: 'Saved',
  },
  table: { page: (n) => `Page ${n}`, back: 'Previous', forward: 'Next', open: 'Open', figures: 'As figures', chart: 'As a chart' },
  gifts,
  coupons: {
    title: 'Coupons', empty: ['The rules have no coupons to give by hand', 'Add kinds of coupons to the rules and publish them'], name: 'Coupon', scope: 'Holds for',
    perMember: 'Each member', pieces: (n) => `${n} at most`, open: 'any number', find: 'A coupon by its id', go: 'Find', state: 'State',
    states: { usable: 'Usable', held: 'Held', used: 'Used', expired: 'Expired', withdrawn: 'Withdrawn' },
    used: (store, at, money) => `Used ${at} at ${store}, ${money} off`, valid: (from, until) => `${from} to ${until}`,
  },
  applications: {
    title: 'Applications', empty: ['No such applications', 'They are listed once stores take them'], name: 'Name', phone: 'Phone', product: 'Card', received: 'Joining order',
    submitted: 'Submitted', enteredBy: 'Entered by', self: 'the person', state: 'State',
    states: { pending: 'Waiting', approved: 'Card to collect', active: 'Card open', refused: 'Refused', withdrawn: 'Withdrawn', expired: 'Expired' },
    all: 'All', approve: 'Approve', refuse: 'Refuse', reason: 'Why it is refused; the person is told', done: 'Done',
    notMine: 'Who entered it does not decide on it; ask somebody else', store: 'Store',
  },
  jobs: {
    title: 'Jobs', empty: ['No jobs', 'They come with the product'], name: 'Job', state: 'State',
    states: { never: 'Never ran', running: 'Running', open: 'Something is left', finished: 'Done', newer: 'Left by a newer version; not touched' },
    day: 'Day', done: 'Done', next: 'Next', always: 'whenever its turn comes', run: 'Run now',
    ran: (n, whole) => `${n} done${whole ? '' : '; some are left, run it again'}`,
    idle: { leased: 'Running elsewhere', notDue: 'Not due yet', newer: 'Left by a newer version' },
    fault: (at, steps) => `Failed ${at}, tried ${steps} times since`, left: (n) => `${n} left aside`,
  },
  audit,
  campaign,
  days,
  exports,
  imports,
  member,
  message,
  programme,
  queue,
  codes,
  roles,
  settingsPage,
  staff,
  stores,
  tills,
}
