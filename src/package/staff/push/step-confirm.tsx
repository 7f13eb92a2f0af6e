import { Text, View } from '@tarojs/components'
import { useCallback } from 'react'
import type { ReactNode } from 'react'
import type { PushTemplate } from '../../../../types/contract'
import type { PushAsk } from '../../../../types/record'
import { Icon } from '../../../design/icon'
import type { IconName } from '../../../design/icons'
import { Tap } from '../../../design/tap'
import { useLook } from '../../../look/use-look'
import { grouped } from '../../../figure/number'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { Bubble, Misfits } from './bubble'
import type { PushDraft } from './draft'
import { ReachFunnel } from './reach-funnel'
import { Checks } from './step-reach'
import { useTemplateWhy } from './step-template'
import type { Counting } from './use-count'

interface LineProps {
  id: string
  icon: IconName
  title: string
  why: string
  onTap: () => void
}

function Line({ id, icon, title, why, onTap }: LineProps) {
  const { confirm } = useLook().words.push
  return (
    <Tap id={id} className="li" label={`${title}，${confirm.change}`} onTap={onTap}>
      <Icon name={icon} />
      <View className="f1">
        <View className="b">{title}</View>
        <View className="t24 k3 n">{why}</View>
      </View>
      <Text className="t24 kb b">{confirm.change}</Text>
    </Tap>
  )
}

function Setting({ id, name, why, value, onTap }: { id: string; name: string; why?: string; value: string; onTap: () => void }) {
  return (
    <Tap id={id} className="li" onTap={onTap}>
      <View className="f1">
        <Text>{name}</Text>
        {why && <Text className="t24 k3">{` ${why}`}</Text>}
      </View>
      <Text className="b n nw">{value}</Text>
      <Icon name="go" size="xs" />
    </Tap>
  )
}

function Sample({ ask }: { ask: PushAsk }): ReactNode {
  const key = JSON.stringify(ask)
  const load = useCallback(() => call('staff', 'push.preview', { push: JSON.parse(key) as PushAsk, members: 1 }), [key])
  const { confirm } = useLook().words.push
  const { value } = useOpened(load)
  const sample = value?.samples[0]
  if (!value || !sample) return null
  return (
    <>
      <View className="t24 k3 push-over">{confirm.seen}</View>
      <Bubble sample={sample} />
      <Misfits misfits={value.misfits} />
    </>
  )
}

interface StepProps {
  ask: PushAsk
  draft: PushDraft
  template: PushTemplate | undefined
  counting: Counting
  segmentText: string
  whenText: string
  onStep: (step: number) => void
}

/** Everything once more before it goes; each part leads back to where it was chosen. */
export function StepConfirm({ ask, draft, template, counting, segmentText, whenText, onStep }: StepProps) {
  const { words, say } = useLook()
  const { push } = words
  const why = useTemplateWhy()
  const { value } = counting
  const funnel = value?.funnel
  return (
    <>
      <View className="list rise">
        <Line id="confirm-segment" icon="people" title={segmentText} why={push.confirm.people(grouped(funnel?.matched ?? 0))} onTap={() => { onStep(0) }} />
        <Line id="confirm-template" icon="chat" title={draft.name.trim()} why={template ? `${say(template.name)} · ${why(template)}` : ''} onTap={() => { onStep(1) }} />
      </View>
      <Sample ask={ask} />
      {funnel && <ReachFunnel funnel={funnel} counting={value.state === 'running'} />}
      {value?.state === 'done' && <Checks checks={value.checks} />}
      <View className="list mt2">
        <Setting id="confirm-hold" name={push.holdOut.title} why={push.holdOut.short} value={push.holdOut.held(draft.holdOut, grouped(funnel?.held ?? 0))} onTap={() => { onStep(3) }} />
        <Setting id="confirm-when" name={push.when.title} value={whenText} onTap={() => { onStep(3) }} />
      </View>
    </>
  )
}
