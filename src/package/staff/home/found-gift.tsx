import { View } from '@tarojs/components'
import type { StaffExchangeView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { endTime, fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { usePost } from '../../../service/use-outbox'
import { PostNote } from '../counter/post-note'

const ZONE = 'Asia/Shanghai'

interface FoundGiftProps {
  gift: StaffExchangeView
  onChange: (gift: StaffExchangeView) => void
}

/** Why it stands as it does, to be read out: when and where it was handed over, or where it lies. */
function useStanding(gift: StaffExchangeView): string {
  const { redeem } = useLook().words.counter
  const last = gift.steps.at(-1)
  if (gift.state === 'ready' && gift.dueAt !== null) return `${redeem.states.ready} · ${redeem.until(endTime(gift.dueAt, ZONE))}`
  const when = last ? redeem.at(fullTime(last.at, ZONE), last.store ?? '') : ''
  return [redeem.states[gift.state], when].filter(Boolean).join(' · ')
}

/** What a pick-up code is for, whose it is, and the step that may be taken now. */
export function FoundGift({ gift, onChange }: FoundGiftProps) {
  const { words, say } = useLook()
  const { redeem } = words.counter
  const step = usePost<StaffExchangeView>()
  const standing = useStanding(gift)
  const next = gift.may.includes('collect') ? 'collect' : gift.may.includes('prepare') ? 'prepare' : null
  const away = next === null && gift.state === 'ready' && gift.store !== null
  const take = (): void => {
    if (!next) return
    const title = `${redeem.title} · ${say(gift.name)}`
    void step.run(`exchange.${next}`, { exchange: gift.exchange }, title).then((reply) => { if (reply.ok) onChange(reply.value) })
  }
  return (
    <View id="redeem-gift" className="mt3 rise">
      <View className="t36 b">{say(gift.name)}</View>
      <View className="t26 k2 n">{redeem.of(gift.member.name || words.me.noName, gift.member.cardTail)}</View>
      <View id="redeem-state" className="t28 n mt1" role="status">{away ? redeem.elsewhere(gift.store ?? '') : standing}</View>
      <PostNote id="redeem-step-trouble" reply={step.reply} />
      {next && <Button id={`redeem-${next}`} className="mt3" busy={step.busy} text={redeem[next]} onTap={take} />}
    </View>
  )
}
