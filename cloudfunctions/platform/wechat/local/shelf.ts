import type { Doc, Tx } from '../../../../types/port/store'

/** A template that the shop took over into its account, as WeChat knows it. */
export interface ShelfTemplate {
  /** WeChat's own id. */
  id: string
  channel: 'subscription' | 'account'
  title: string
  /** What each is called; every one of them must be filled. */
  fields: { key: string; label: string }[]
}

/** What stands in WeChat's back office: the templates of the mini-program and the account, and the pages that were published. */
export interface Shelf extends Doc {
  templates: ShelfTemplate[]
  pages: string[]
}

export const SHELF = 'wechat:shelf'

export const readShelf = async (from: Pick<Tx, 'get'>): Promise<Shelf> =>
  (await from.get<Shelf>('setting', SHELF)) ?? { _id: SHELF, templates: [], pages: [] }

export const knownTo = ({ templates }: Shelf, channel: ShelfTemplate['channel'], id: string): ShelfTemplate | null =>
  templates.find((one) => one.channel === channel && one.id === id) ?? null
