import type { MessageRulesView, TemplateView } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { Programme } from '../../types/programme'
import type { SettingRecord } from '../../types/record'
import { pauseId } from './send-message'

/** Templates and rules of messages, as the programme in force has them, and which of them WeChat keeps from going. */
export const listTemplates = async (world: World): Promise<{ zone: string; now: number; rules: MessageRulesView | null; templates: TemplateView[] }> => {
  const programme = await world.programme()
  const templates = (programme.messages?.templates ?? []).map(async (one): Promise<TemplateView> => {
    const { id, name, kind, on, channels, wechat = {}, fields, text, page, priority, staleDays, daysBefore = [] } = one
    const pauses = await Promise.all(channels.map((channel) => world.store.get<SettingRecord>('setting', pauseId(wechat[channel] ?? ''))))
    const until = Math.max(0, ...pauses.map((pause) => pause?.value ?? 0))
    return { id, name, kind, on, channels, wechat, fields, text, page, priority, staleDays, daysBefore, pausedUntil: until > world.clock.now() ? until : null }
  })
  return { zone: programme.zone, now: world.clock.now(), rules: rulesOf(programme), templates: await Promise.all(templates) }
}

const rulesOf = ({ messages, version }: Programme): MessageRulesView | null => {
  if (!messages) return null
  const { quietHours, marketingAWeek, consent, attributionDays, approvalAbove = null } = messages
  return { version, quietHours, marketingAWeek, consent, attributionDays, approvalAbove }
}
