import { holesOf, messagePages } from '../../../core/programme'
import type { MessageField, Programme } from '../../../../types/programme'
import type { Shelf, ShelfTemplate } from '../../wechat/local'

/** What a field of WeChat's template is called, by the hole that fills it; WeChat's library has names of its own there. */
const labels: Readonly<Record<string, string>> = {
  amount: '金额',
  at: '时间',
  before: '原等级',
  brand: '商户',
  code: '取件码',
  coupon: '卡券名称',
  day: '日期',
  gift: '礼品名称',
  lastDay: '最后一天',
  name: '会员',
  points: '积分',
  store: '门店',
  tier: '等级',
  until: '有效期至',
}

const labelOf = ({ text }: MessageField): string => labels[holesOf(text)[0] ?? ''] ?? '说明'

/** What a shop with this programme would have taken over in WeChat's back office: its templates, and the pages that they open. */
export const shelfOf = ({ messages }: Programme): Omit<Shelf, '_id'> => {
  const templates = (messages?.templates ?? []).flatMap(({ name, channels, wechat, fields }) =>
    channels.flatMap((channel): ShelfTemplate[] => {
      const id = wechat?.[channel]
      return id === undefined ? [] : [{ id, channel, title: name.zh, fields: fields.map((field) => ({ key: field.key, label: labelOf(field) })) }]
    }),
  )
  return { templates, pages: [...messagePages] }
}
