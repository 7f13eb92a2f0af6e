import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { TierApplicationFacts, WayView } from '../../../../types/contract'
import { Button, TextLink } from '../../../design/button'
import { Field } from '../../../design/field'
import { Note } from '../../../design/note'
import { Rich } from '../../../design/rich'
import { Sheet } from '../../../design/sheet'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { useFigures, type Figures } from '../../../design/use-figures'
import { WriteNote } from '../../../design/write-trouble'
import { conditionsOf } from '../../../figure/climb'
import { dayText, fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { useWrite } from '../../../service/use-write'

const REASON_CHARACTERS = 200

/** Every condition of a way: what it asks, what the member has, and what is missing. */
function Way({ way, figures }: { way: WayView; figures: Figures }) {
  const { tierApplications } = useLook().words.staff
  return (
    <View className="way">
      {conditionsOf(way).map((condition) => {
        const met = condition.missing === 0
        return (
          <View key={figures.asks(condition)} className="kv">
            <Text className="key">{figures.asks(condition)}</Text>
            <View className="value n">
              <View>{figures.pair(condition)}</View>
              <View className={`t24 ${met ? 'kb' : 'k2'}`}>
                {met ? tierApplications.met : <Rich text={figures.needOf(condition, condition.days)} strong="b n k1" />}
              </View>
            </View>
          </View>
        )
      })}
    </View>
  )
}

function Facts({ view }: { view: TierApplicationFacts }) {
  const { words, say } = useLook()
  const { staff: { tierApplications }, counter: { find } } = words
  const figures = useFigures(view.wallets)
  const by = view.appliedBy ? tierApplications.by(view.appliedBy) : tierApplications.byMember
  return (
    <View id="tier-facts" className="mt2">
      <View className="t32 b">{tierApplications.from(view.name || words.me.noName, view.own ? say(view.own) : words.tiers.outside, say(view.tier.name))}</View>
      <View className="t24 k3 n mt1">
        {[view.phoneMasked, find.card(view.cardTail), tierApplications.joined(dayText(view.joinedAt, view.zone))].filter(Boolean).join(' · ')}
      </View>
      <View className="t24 k3 n mt1">{`${fullTime(view.appliedAt, view.zone)} · ${by}`}</View>
      <View className="t28 b mt3">{view.any.length > 1 ? tierApplications.anyOf : tierApplications.needs}</View>
      <View className="facts mt1">
        {view.any.map((way, place) => (
          <Way key={String(place)} way={way} figures={figures} />
        ))}
      </View>
    </View>
  )
}

interface DecideProps {
  view: TierApplicationFacts
  onDone: () => void
}

/** Entering is one tap where the conditions hold; declining wants its reason first, which the member is told. */
function Decide({ view, onDone }: DecideProps) {
  const { words, say } = useLook()
  const { tierApplications } = words.staff
  const [reason, setReason] = useState('')
  const { application } = view
  const write = useWrite((input: { enter: boolean; reason?: string }, reference) =>
    call('staff', 'tier.decide', { application, ...input }, reference),
  )
  const told = reason.trim()
  const run = (enter: boolean): void => {
    if (!enter && told === '') return
    void write.run({ enter, ...(told === '' ? {} : { reason: told }) }).then((reply) => {
      if (reply.ok) onDone()
    })
  }
  const decline = told === '' ? tierApplications.reasonFirst : tierApplications.refuse
  return (
    <View className="mt3">
      {!view.eligible && (
        <Note id="tier-not-eligible" kind="warn" icon="info">
          {tierApplications.onlyRefuse}
        </Note>
      )}
      <Field id="tier-reason" label={tierApplications.reason} hint={tierApplications.reasonHint} limit={REASON_CHARACTERS} value={reason} onChange={setReason} />
      <WriteNote id="tier-decide-trouble" reply={write.reply} zone={view.zone} />
      {view.eligible && (
        <Button id="tier-enter" className="mt3" busy={write.busy} text={tierApplications.enter(say(view.tier.name))} onTap={() => { run(true) }} />
      )}
      <Button id="tier-refuse" kind="outline" className="mt2" off={told === ''} busy={write.busy} text={decline} onTap={() => { run(false) }} />
    </View>
  )
}

/** One application with the member's facts beside the conditions, and the decision. */
export function TierSheet({ application, onClose }: { application: string; onClose: () => void }) {
  const { words } = useLook()
  const { tierApplications, ledger } = words.staff
  const ask = useCallback(() => call('staff', 'tier.application', { application }), [application])
  const asked = useOpened(ask)
  return (
    <Sheet id="tier-sheet" title={tierApplications.sheet} onClose={onClose}>
      {(close) => (
        <Answered asked={asked} title={tierApplications.notLoaded} skeleton={<RowsSkeleton rows={4} />}>
          {(view) => (
            <>
              <Facts view={view} />
              <TextLink
                id="tier-ledger"
                text={ledger.open}
                after="go"
                onTap={() => {
                  void Taro.navigateTo({ url: `/package/staff/ledger/index?member=${encodeURIComponent(view.member)}` })
                }}
              />
              <Decide view={view} onDone={close} />
            </>
          )}
        </Answered>
      )}
    </Sheet>
  )
}
