import { Text, View } from '@tarojs/components'
import type { DryRunView } from '../../../../types/contract'
import { Segment } from '../../../design/choice'
import { Button } from '../../../design/button'
import { Note } from '../../../design/note'
import { RowsSkeleton } from '../../../design/skeleton'
import { WriteNote } from '../../../design/write-trouble'
import { grouped } from '../../../figure/number'
import { useLook } from '../../../look/use-look'
import { timesOpen } from './draft'
import type { HoldOut, PushDraft, When } from './draft'
import { ReachFunnel } from './reach-funnel'
import type { Counting } from './use-count'

const shares: readonly HoldOut[] = [0, 10, 20]

interface StepProps {
  counting: Counting
  draft: PushDraft
  zone: string
  now: number
  onChange: (changes: Partial<PushDraft>) => void
}

/** What stands against it, as the count found; amber only, the rest blocks the button. */
export function Checks({ checks }: { checks: DryRunView['checks'] }) {
  const { words, say } = useLook()
  const { check } = words.push
  const lines = checks.flatMap((one) => {
    if (one.code === 'holdOutSmall') return [check.holdOutSmall(one.held)]
    if (one.code === 'everybody') return [check.everybody(grouped(one.seen))]
    if (one.code === 'quietHours') return [check.quiet]
    if (one.code === 'overlap') return [check.overlap(say(one.name))]
    return []
  })
  if (lines.length === 0) return null
  return (
    <Note id="push-checks" kind="info" icon="info" className="mt2">
      {lines.map((line) => <View key={line} className="n">{line}</View>)}
    </Note>
  )
}

/** How many it reaches, who is held out to compare with, and when it goes. */
export function StepReach({ counting, draft, zone, now, onChange }: StepProps) {
  const { words } = useLook()
  const { push, app } = words
  const { value, trouble, again } = counting
  return (
    <>
      <WriteNote id="push-count-trouble" reply={trouble} ours={push.reach.ours} />
      {trouble && <Button id="push-count-again" kind="soft" className="mt2" icon="refresh" text={app.retry} onTap={again} />}
      {!value && !trouble && <RowsSkeleton rows={4} />}
      {value?.funnel && <ReachFunnel funnel={value.funnel} counting={value.state === 'running'} />}
      {value?.state === 'done' && <Checks checks={value.checks} />}
      <View className="panel mt2">
        <Text className="b">{push.holdOut.title}</Text>
        <View className="t24 k3 mt1">{push.holdOut.why}</View>
        <View className="mt2">
          <Segment name="push-hold" value={String(draft.holdOut)} options={shares.map((n) => ({ key: String(n), text: push.holdOut.share(n) }))} onChoose={(key) => { onChange({ holdOut: Number(key) as HoldOut }) }} />
        </View>
        <View className="b mt4">{push.when.title}</View>
        <View className="mt2">
          <Segment<When> name="push-when" value={draft.when} options={timesOpen(now, zone).map((key) => ({ key, text: push.when[key] }))} onChoose={(when) => { onChange({ when }) }} />
        </View>
      </View>
    </>
  )
}
