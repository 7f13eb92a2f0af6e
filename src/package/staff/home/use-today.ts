import type { MemberRecordView } from '../../../../types/contract'
import { pointsText } from '../../../figure/points'
import { useLook } from '../../../look/use-look'

/** What the day holds for somebody who stands here: gifts to hand over, points held or about to end, calls that are due. */
export function useToday(view: MemberRecordView): string[] {
  const { words, say } = useLook()
  const { record } = words.counter
  return [
    ...view.gifts.map(({ name }) => record.gift(say(name))),
    ...view.wallets.flatMap(({ pending, name, scale }) => (pending ? [record.pending(pointsText(pending.points, scale), say(name), pending.day)] : [])),
    ...view.wallets.flatMap(({ expiring, name, scale }) => (expiring ? [record.expiring(pointsText(expiring.points, scale), say(name), expiring.lastDay)] : [])),
    ...view.tasks.map(({ note }) => (note ? `${record.task}：${note}` : record.task)),
  ]
}
