import type { UsePeriod, Words } from '../../../types/programme'

/** What states, steps and periods are called inside a refusal's sentence. */
const states: Readonly<Record<string, Words>> = {
  unpaid: { zh: '等待付款', en: 'waiting for its payment' },
  reserved: { zh: '正在备货', en: 'being prepared' },
  ready: { zh: '已备好，待取', en: 'ready to collect' },
  collected: { zh: '已取走', en: 'collected' },
  sent: { zh: '已寄出', en: 'sent' },
  delivered: { zh: '已签收', en: 'delivered' },
  overdue: { zh: '已逾期', en: 'overdue' },
  cancelled: { zh: '已取消', en: 'cancelled' },
}

const events: Readonly<Record<string, Words>> = {
  pay: { zh: '付款', en: 'paid' },
  prepare: { zh: '备货', en: 'prepared' },
  collect: { zh: '核销', en: 'collected' },
  send: { zh: '寄出', en: 'sent' },
  deliver: { zh: '签收', en: 'delivered' },
  lapse: { zh: '作逾期', en: 'called overdue' },
  release: { zh: '作未付释放', en: 'released unpaid' },
  cancel: { zh: '取消', en: 'cancelled' },
}

const periods: Readonly<Record<UsePeriod, Words>> = {
  day: { zh: '每人每天', en: 'a day' },
  week: { zh: '每人每周', en: 'a week' },
  month: { zh: '每人每月', en: 'a month' },
  year: { zh: '每人每年', en: 'a year' },
  lifetime: { zh: '每人', en: 'a member' },
}

const named = (table: Readonly<Record<string, Words>>, key: string): Words => table[key] ?? { zh: key, en: key }

export const stateWords = (state: string): Words => named(states, state)

export const eventWords = (event: string): Words => named(events, event)

export const periodWords = (per: UsePeriod): Words => named(periods, per)
