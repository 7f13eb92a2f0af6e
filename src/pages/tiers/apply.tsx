import { View } from '@tarojs/components'
import { Button } from '../../design/button'
import { Note } from '../../design/note'
import { WriteNote } from '../../design/write-trouble'
import { dayText } from '../../figure/time'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import { useWrite } from '../../service/use-write'
import type { LadderProps } from './ladder'

/** Who meets the condition of a tier on application sends it in from here. */
export function Apply({ view, ladder, onChanged }: LadderProps) {
  const { words, say } = useLook()
  const write = useWrite((input: { tier: string; track?: string }, reference) => call('member', 'tier.apply', input, reference))
  const { applied, next } = ladder
  if (applied) {
    return (
      <Note id="tiers-applied" kind="info" icon="clock" className="mt2 n">
        {words.tiers.applied(say(applied.name), dayText(applied.at, view.zone))}
      </Note>
    )
  }
  if (!next || next.state !== 'eligible' || next.upgrade !== 'application') return null
  const send = (): void => {
    const track = ladder.track ? { track: ladder.track.id } : {}
    void write.run({ tier: next.tier.id, ...track }).then((reply) => {
      if (reply.ok) onChanged()
    })
  }
  return (
    <View className="panel mt2">
      <View className="t32 b">{words.tiers.applyTitle(say(next.tier.name))}</View>
      <View className="t26 k2 mt1">{words.tiers.applyText}</View>
      <Button id="tiers-apply" className="mt3" busy={write.busy} text={words.tiers.apply(say(next.tier.name))} onTap={send} />
      <WriteNote id="tiers-apply-trouble" reply={write.reply} zone={view.zone} />
    </View>
  )
}
