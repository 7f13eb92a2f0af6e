import { messagePages } from '../../../core/programme'
import type { Programme } from '../../../../types/programme'
import type { Shelf, ShelfTemplate } from '../../wechat/local'

/** What a shop with this programme would have taken over in WeChat's back office: its templates, and the pages that they open. */
export const shelfOf = ({ messages }: Programme): Omit<Shelf, '_id'> => {
  const templates = (messages?.templates ?? []).flatMap(({ name, channels, wechat, fields }) =>
    channels.flatMap((channel): ShelfTemplate[] => {
      const id = wechat?.[channel]
      return id === undefined ? [] : [{ id, channel, title: name.zh, keys: fields.map(({ key }) => key) }]
    }),
  )
  return { templates, pages: [...messagePages] }
}
