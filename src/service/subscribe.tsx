/** WeChat's question whether a message may be sent, for a browser on one machine: its dialog is drawn here, and its side is told. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { demoToken } from './session'
import { SubscribeDialog, type DialogAnswer, type DialogTemplate } from './subscribe-dialog'

export type SubscribeAnswer = 'accept' | 'reject' | 'ban'

/** By WeChat's ids. `errCode`: WeChat did not ask; null: nothing answered. */
export type Subscribed = { answers: Record<string, SubscribeAnswer> } | { errCode: number | null }

export interface Subscribing {
  /** Three ids at most, and only in a tap. */
  ask: (ids: readonly string[]) => Promise<Subscribed>
  /** To be laid over the page. WeChat draws its own. */
  dialog: ReactNode
}

interface Open {
  templates: DialogTemplate[]
  answered: (answer: DialogAnswer) => void
}

async function post<T>(step: 'ask' | 'answer', body: object): Promise<T | null> {
  const token = demoToken()
  try {
    const response = await fetch(`/demo/subscribe/${step}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    })
    return response.ok ? ((await response.json()) as T) : null
  } catch {
    return null
  }
}

type Asked = { errCode: number } | { kept: Record<string, SubscribeAnswer>; templates: DialogTemplate[] }

export function useSubscribe(): Subscribing {
  const [open, setOpen] = useState<Open | null>(null)
  const choose = (templates: DialogTemplate[]): Promise<DialogAnswer> =>
    new Promise((resolve) => {
      setOpen({
        templates,
        answered: (answer) => {
          setOpen(null)
          resolve(answer)
        },
      })
    })
  const ask = async (ids: readonly string[]): Promise<Subscribed> => {
    const asked = await post<Asked>('ask', { templates: ids })
    if (!asked) return { errCode: null }
    if ('errCode' in asked) return asked
    // What was chosen to be kept answers without a dialog, refusals included.
    const { chosen, always } = asked.templates.length > 0 ? await choose(asked.templates) : { chosen: {}, always: false }
    const answered = await post<{ answers: Record<string, SubscribeAnswer> }>('answer', { templates: ids, chosen, always })
    return answered ?? { errCode: null }
  }
  return { ask, dialog: open ? <SubscribeDialog templates={open.templates} onAnswer={open.answered} /> : null }
}
