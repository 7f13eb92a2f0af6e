import type { Doc, Store, Tx } from '../../../../types/port/store'

/** What one person allows of one template, on WeChat's side. */
export interface AllowanceRecord extends Doc {
  left: number
  /** "Always keep this choice": answered without asking from then on. */
  always: SubscribeAnswer | null
}

export type SubscribeAnswer = 'accept' | 'reject' | 'ban'

export interface Allowances {
  /** What requestSubscribeMessage comes to: three templates at most, each answered by the person or by a kept choice. */
  subscribe(openid: string, asked: readonly string[], chosen: Readonly<Record<string, SubscribeAnswer>>, always: boolean): Promise<Record<string, SubscribeAnswer>>
  /** Templates that a kept choice answers, without a dialog. */
  kept(openid: string, asked: readonly string[]): Promise<Record<string, SubscribeAnswer>>
  /** What is left of somebody's accepts, and what answers of theirs are kept. */
  allowances(openid: string, templates: readonly string[]): Promise<{ template: string; left: number; always: SubscribeAnswer | null }[]>
  /** What WeChat's own settings do: it asks again for these. */
  forget(openid: string, templates: readonly string[]): Promise<void>
}

const allowanceId = (openid: string, template: string): string => `wechat:${openid}:${template}`

export const allowanceOf = async (from: Pick<Tx, 'get'>, openid: string, template: string): Promise<AllowanceRecord> =>
  (await from.get<AllowanceRecord>('setting', allowanceId(openid, template))) ?? { _id: allowanceId(openid, template), left: 0, always: null }

/** Who accepted what, kept in the database. */
export const openAllowances = (store: Store): Allowances => ({
  kept: async (openid, asked) => {
    const found = await Promise.all(asked.map(async (one) => [one, (await allowanceOf(store, openid, one)).always] as const))
    return Object.fromEntries(found.flatMap(([one, always]) => (always ? [[one, always]] : [])))
  },
  subscribe: (openid, asked, chosen, always) =>
    store.transact(async (tx) => {
      const answers: Record<string, SubscribeAnswer> = {}
      for (const template of asked) {
        const held = await allowanceOf(tx, openid, template)
        const answer = held.always ?? chosen[template] ?? 'reject'
        answers[template] = answer
        const left = held.left + (answer === 'accept' ? 1 : 0)
        await tx.put<AllowanceRecord>('setting', { _id: held._id, left, always: always ? answer : held.always })
      }
      return answers
    }),
  forget: async (openid, templates) => {
    for (const template of templates) {
      await store.transact(async (tx) => {
        const held = await allowanceOf(tx, openid, template)
        if (held.always !== null) await tx.put<AllowanceRecord>('setting', { ...held, always: null })
      })
    }
  },
  allowances: (openid, templates) =>
    Promise.all(
      templates.map(async (template) => {
        const { left, always } = await allowanceOf(store, openid, template)
        return { template, left, always }
      }),
    ),
})
