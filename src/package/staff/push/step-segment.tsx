import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FactView } from '../../../../types/contract'
import { TextLink } from '../../../design/button'
import { momentIn } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { Chips } from './chips'
import { recencies, toggled } from './segment'
import type { Recency, Segment } from './segment'

interface StepProps {
  facts: readonly FactView[]
  stores: readonly { id: string; name: string }[]
  zone: string
  segment: Segment
  onChange: (segment: Segment) => void
  onList: () => void
}

const recencyKeys = Object.keys(recencies) as Recency[]
const MONTHS = 12

/** This month and the next one; more would be read as a calendar. */
function monthsAhead(zone: string, now: number): number[] {
  const { month } = momentIn(zone, now)
  return [month, (month % MONTHS) + 1]
}

/** Who is written to: groups of choices, all of which hold together. */
export function StepSegment({ facts, stores, zone, segment, onChange, onList }: StepProps) {
  const { words, say } = useLook()
  const { push } = words
  const [opened] = useState(Date.now)
  const choices = (fact: string) => facts.find(({ name }) => name === fact)?.choices?.map(({ id, name }) => ({ key: id, text: say(name) })) ?? []
  const set = (changes: Partial<Segment>): void => { onChange({ ...segment, ...changes }) }
  const history = [{ key: 'joined', text: push.segment.joinedLastMonth }, { key: 'once', text: push.segment.once }]
  const chosen = [segment.joinedLastMonth && 'joined', segment.once && 'once'].filter((one) => one !== false)
  return (
    <View className="panel rise">
      <Chips name="segment-tier" label={push.segment.tier} options={choices('member.tier')} on={segment.tiers} onTap={(id) => { set({ tiers: toggled(segment.tiers, id) }) }} />
      <Chips name="segment-stage" label={push.segment.stage} options={choices('member.stage')} on={segment.stages} onTap={(id) => { set({ stages: toggled(segment.stages, id) }) }} />
      <Chips
        name="segment-recency" label={push.segment.recency} on={segment.recency ? [segment.recency] : []}
        options={recencyKeys.map((key) => ({ key, text: push.segment.days(...recencies[key]) }))}
        onTap={(key) => { set({ recency: segment.recency === key ? null : (key as Recency) }) }}
      />
      <Chips
        name="segment-history" label={push.segment.history} options={history} on={chosen}
        onTap={(key) => { set(key === 'once' ? { once: !segment.once } : { joinedLastMonth: !segment.joinedLastMonth }) }}
      />
      <Chips
        name="segment-month" label={push.segment.birthday} on={segment.birthMonth === null ? [] : [String(segment.birthMonth)]}
        options={monthsAhead(zone, opened).map((month) => ({ key: String(month), text: push.segment.month(month) }))}
        onTap={(key) => { set({ birthMonth: segment.birthMonth === Number(key) ? null : Number(key) }) }}
      />
      <Chips
        name="segment-store" label={push.segment.store} options={stores.map(({ id, name }) => ({ key: id, text: name }))} on={segment.store === null ? [] : [segment.store]}
        onTap={(id) => { set({ store: segment.store === id ? null : id }) }}
      />
      <TextLink id="segment-list" icon="people" text={push.segment.list} onTap={onList} />
    </View>
  )
}
