import { daysFromCivil, maskName, ok, refuse, startOfDayNumber, tailOf, textOfDay } from '../core/kernel'
import { meaningOf } from '../core/message'
import type { MessageRow } from '../../types/contract'
import type { Query } from '../../types/port/store'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { MessageRecord, MessageState } from '../../types/record'
import type { Result } from '../../types/result'
import { memberById } from './known-member'
import { readPage, type Paged } from './read-page'

export interface LogAsk {
  template?: string
  state?: MessageState
  /** YYYY-MM-DD in the programme's zone: the day from which it may go. */
  day?: string
}

/** The number of a day that the calendar has; null: it has not. */
const numberOf = (day: string): number | null => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const number = daysFromCivil(year, month, date)
  return textOfDay(number) === day ? number : null
}

/** By the index that leaves least to look at; what it cannot say is looked at row by row. */
const queryOf = ({ template, state }: LogAsk, day: number | null, zone: string): Omit<Query, 'limit'> => {
  const when = day === null ? { order: 'at' } : { range: { at: { gte: startOfDayNumber(day, zone), lt: startOfDayNumber(day + 1, zone) } } }
  if (template !== undefined) return { eq: { template }, ...when, desc: true, ...(state === undefined ? {} : { match: { state } }) }
  return state === undefined ? { ...when, desc: true } : { eq: { state }, ...when, desc: true }
}

/** The delivery log, newest first. Refuses `input.invalid` for a cursor that no page gave and a day that the calendar has not. */
export const listMessages = async (world: World, asked: LogAsk, paged: Paged): Promise<Result<{ zone: string; rows: MessageRow[]; next: string | null }>> => {
  const programme = await world.programme()
  const day = asked.day === undefined ? null : numberOf(asked.day)
  if (asked.day !== undefined && day === null) return refuse({ code: 'input.invalid', field: 'day', rule: 'a day of the calendar, such as 2026-03-02' })
  const page = await readPage<MessageRecord>(world, 'message', queryOf(asked, day, programme.zone), paged)
  if (!page.ok) return page
  return ok({ zone: programme.zone, rows: await Promise.all(page.value.items.map((one) => rowOf(world, programme, one))), next: page.value.next })
}

const rowOf = async (world: World, { messages }: Programme, message: MessageRecord): Promise<MessageRow> => {
  const { _id, template, title, kind, campaign, at, state, dueAt, log } = message
  const found = await memberById(world, message.member)
  const name = messages?.templates.find(({ id }) => id === template)?.name ?? title
  const member = found?.member
  return {
    ...{ message: _id, member: member?._id ?? message.member, nameMasked: maskName(member?.name ?? ''), cardTail: tailOf(member?.cardNumber ?? '') },
    ...{ template, templateName: name, kind, campaign, at, state, dueAt },
    log: log.map((step) => ({ ...step, name: step.code === null ? null : meaningOf(step.code).name })),
  }
}
