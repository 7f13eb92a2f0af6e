import { draft, messageId, templateFor, templateNamed } from '../core/message'
import type { Tx } from '../../types/port/store'
import type { MessageOccasion, Programme } from '../../types/programme'
import type { MessageAsk, MessageRecord } from '../../types/record'

/**
 * Queues a message in the commit that causes it: two operations. The same cause again queues nothing, and so does a
 * template that the programme does not have. Answers the id of the message, or null where there is none.
 */
export const queueMessage = async (tx: Tx, programme: Programme, ask: MessageAsk): Promise<string | null> => {
  const id = messageId(ask)
  if (!templateNamed(programme, ask.template)) return null
  return (await tx.get<MessageRecord>('message', id)) ? id : queueFirst(tx, programme, ask)
}

/**
 * The same in one operation, for a caller who knows in this transaction that the cause is new: what the cause is named
 * after is written in this very commit and was not there before.
 */
export const queueFirst = async (tx: Tx, programme: Programme, ask: MessageAsk): Promise<string | null> => {
  const template = templateNamed(programme, ask.template)
  if (!template) return null
  const message = draft(programme, template, ask)
  await tx.insert('message', message)
  return message._id
}

export type OccasionAsk = Omit<MessageAsk, 'template'>

/** Queues what the programme says on an occasion, where it says anything; for a cause that is new in this commit. */
export const tellOn = async (tx: Tx, programme: Programme, on: MessageOccasion, ask: OccasionAsk): Promise<string | null> => {
  const template = templateFor(programme, on)
  return template ? queueFirst(tx, programme, { ...ask, template: template.id }) : null
}
