import type { MessageOccasion, MessageTemplate, Programme } from '../../../types/programme'
import type { MessageAsk, MessageRecord } from '../../../types/record'
import { render } from './render'

const DAY_MS = 86_400_000

export const templateFor = (programme: Programme, on: MessageOccasion): MessageTemplate | null =>
  programme.messages?.templates.find((one) => one.on === on) ?? null

export const templateNamed = (programme: Programme, id: string): MessageTemplate | null =>
  programme.messages?.templates.find((one) => one.id === id) ?? null

/** One cause makes one message of a template to a member. */
export const messageId = ({ template, member, cause }: Pick<MessageAsk, 'template' | 'member' | 'cause'>): string =>
  `${template}:${member}:${cause}`

/** The message as it waits for its moment. `at` may lie ahead; the inbox shows it from then on. */
export const draft = (programme: Programme, template: MessageTemplate, ask: MessageAsk): MessageRecord => {
  const { member, cause, at } = ask
  const { text, fields } = render(template, { brand: programme.brand.name, ...ask.values }, programme.zone)
  const sends = template.channels.length > 0
  return {
    _id: messageId({ template: template.id, member, cause }),
    member,
    template: template.id,
    cause,
    campaign: ask.campaign ?? null,
    kind: template.kind,
    title: template.name,
    text,
    fields,
    page: template.page,
    channels: template.channels,
    wechat: template.wechat ?? {},
    at,
    lane: sends ? template.priority : null,
    dueAt: sends ? at : null,
    staleAt: at + template.staleDays * DAY_MS,
    // What has no channel is done by lying in the inbox.
    state: sends ? 'queued' : 'held',
    attempts: 0,
    tried: [],
    log: [{ at, state: sends ? 'queued' : 'held', channel: null, code: null, why: sends ? null : 'inbox' }],
    readAt: null,
    openedAt: null,
  }
}
